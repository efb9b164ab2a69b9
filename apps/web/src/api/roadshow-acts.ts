import { answerOf, client } from './client';
import type { components } from './generated/schema';
import { useStaffAct } from './staff';
import type { Words } from './types';

export type NewStop = components['schemas']['AddStopRequest'];

/** Adds a stop with who is on stage in which order. */
export const useAddStop = (slug: string) =>
  useStaffAct((body: NewStop, headers) =>
    answerOf(client.POST('/api/contests/{slug}/roadshow/stops', { params: { path: { slug } }, body, headers })),
  );

/** Draws the order of a stop by the server's seed; from the second draw on with a reason, which is public. */
export const useDraw = (slug: string, position: number) =>
  useStaffAct((reason: Words | null, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/roadshow/stops/{position}/draws', {
        params: { path: { slug, position } },
        body: { reason },
        headers,
      }),
    ),
  );

export type NewCoverage = components['schemas']['CoverageRequest'];

interface Covered extends NewCoverage {
  /** The position of the stop. */
  readonly stop: number;
}

/** Adds a piece about an entry to a stop. */
export const useAddCoverage = (slug: string) =>
  useStaffAct(({ stop: position, ...body }: Covered, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/roadshow/stops/{position}/coverage', {
        params: { path: { slug, position } },
        body,
        headers,
      }),
    ),
  );
