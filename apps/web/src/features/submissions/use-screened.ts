import { useContest } from '../../api/contests';
import { useNotice } from '../../api/results';
import type { Contest, Notice } from '../../api/types';
import { useClock } from '../../ui/clock';
import { formatDay } from '../../ui/format/moments';

/** A published round that is not the last: when that was, and by number who goes on. */
export interface Screened {
  readonly id: string;
  readonly day: string;
  readonly listed: ReadonlySet<number>;
}

type Round = Contest['rounds'][number];

/** The latest round before the last whose lists are published: before, nothing of them shows in a submitter's pages. */
export const screeningOf = (rounds: readonly Round[]): Round | undefined =>
  rounds
    .slice(0, -1)
    .reverse()
    .find(({ notice }) => notice !== null && notice.publishedAt !== null);

export const numbersOn = ({ parts }: Pick<Notice, 'parts'>): ReadonlySet<number> =>
  new Set(parts.flatMap(({ lists }) => lists.flatMap(({ entries }) => entries.map(({ number }) => number))));

/** Null before it is published, and until it has arrived. */
export function useScreened(slug: string): Screened | null {
  const clock = useClock();
  const round = screeningOf(useContest(slug).data?.rounds ?? []);
  const { data: notice } = useNotice(slug, round?.id ?? null);
  if (round === undefined || notice === undefined || notice.publishedAt === null) return null;
  return { id: round.id, day: formatDay(notice.publishedAt, clock), listed: numbersOn(notice) };
}
