import { answerOf, client } from './client';
import type { components } from './generated/schema';
import { useStaffAct } from './staff';

export type NewStop = components['schemas']['AddStopRequest'];

/** Adds a stop with who is on stage in which order. */
export const useAddStop = (slug: string) =>
  useStaffAct((body: NewStop, headers) =>
    answerOf(client.POST('/api/contests/{slug}/roadshow/stops', { params: { path: { slug } }, body, headers })),
  );
