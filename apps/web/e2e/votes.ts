import type { APIRequestContext } from '@playwright/test';
import { Office } from './office';

const DAY = 86_400_000;
const fromNow = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

const words = (zh: string, en: string) => ({ zh, en });

const RULEBOOK = {
  rulebook: 1,
  id: 'vote',
  title: words('\u89c4\u5219', 'Rules'),
  timeZone: 'Asia/Shanghai',
  channels: [
    {
      id: 'web',
      title: words('\u7f51\u7edc\u6295\u7968', 'Online vote'),
      kind: 'online',
      form: { kind: 'choose', from: 1, to: 3 },
      quotas: [{ ballots: 1, per: 'voter', window: { every: 'day', from: '00:00' } }],
      identity: 'device',
      totals: 'hidden',
    },
  ],
  rounds: [
    {
      id: 'final',
      title: words('\u7ec8\u8bc4', 'Final'),
      figures: [{ id: 'votes', title: words('\u7968\u6570', 'Votes'), from: { votes: 'web' } }],
      score: { figure: 'votes' },
      ties: [{ by: 'decision' }],
      lists: [{ id: 'winner', title: words('\u4f18\u80dc', 'Winner'), take: 1, onTie: 'wait' }],
    },
  ],
};

export const ENTRIES = 8;

interface Wanted {
  readonly opensIn?: number;
  readonly closesIn?: number;
  /** Of its only channel. */
  readonly channel?: object;
  /** A second channel, with a stage of its own. */
  readonly also?: { readonly id: string; readonly title: object };
  /** What the votes go through to become a score. */
  readonly steps?: readonly object[];
  /** Of each entry, by its number. */
  readonly categoryOf?: (number: number) => string | null;
  readonly attributes?: object;
}

/** A contest whose vote is open for a day, unless it is said otherwise, with eight entries. */
export async function makeVote(request: APIRequestContext, slug: string, wanted: Wanted = {}): Promise<Office> {
  const { opensIn = -DAY, closesIn = DAY, categoryOf = () => null } = wanted;
  const office = await Office.enter(request);
  const stageOf = (key: string, channel: string) => ({
    key,
    kind: 'ballots',
    title: words('\u7f51\u7edc\u8bc4\u9009', 'Online vote'),
    opensAt: fromNow(opensIn),
    closesAt: fromNow(closesIn),
    opens: { channels: [channel], round: 'final' },
    note: null,
  });
  const also = wanted.also === undefined ? [] : [stageOf('also', wanted.also.id)];
  await office.createContest(slug, {
    title: words('\u6625\u5b63\u5927\u8d5b', 'Spring contest'),
    lead: words('\u4e00\u6b21\u5c0f\u5c0f\u7684\u8bc4\u9009\u3002', 'A small contest.'),
    organisers: [words('\u7ec4\u59d4\u4f1a', 'The committee')],
    stages: [stageOf('vote', 'web'), ...also],
  });
  await office.seal(slug, rulebookOf(wanted));
  const numbers = Array.from({ length: ENTRIES }, (_, index) => index + 1);
  const entries = numbers.map((number) => ({ ...entry(number), category: categoryOf(number) }));
  await office.addEntries(slug, entries);
  return office;
}

function rulebookOf({ channel, also, steps = [], attributes }: Wanted): object {
  const [web] = RULEBOOK.channels;
  const [round] = RULEBOOK.rounds;
  const from = also === undefined ? {} : { from: { votes: ['web', also.id] } };
  return {
    ...RULEBOOK,
    ...(attributes === undefined ? {} : { attributes }),
    channels: [{ ...web, ...channel }, ...(also === undefined ? [] : [{ ...web, ...channel, ...also }])],
    rounds: [{ ...round, figures: round?.figures.map((figure) => ({ ...figure, ...from, steps })) }],
  };
}

const entry = (number: number) => ({
  number,
  title: words(`\u9879\u76ee\u7532${number}`, `Entry ${number}`),
  shortTitle: null,
  summary: words('\u4e00\u53e5\u8bdd\u3002', 'One sentence.'),
  description: words('\u6587\u5b57\u3002', 'Text.'),
  writeUp: words('\u9881\u5956\u8bcd\u3002', 'A write-up.'),
  category: null,
  district: null,
  isSample: false,
  keyFacts: [],
  submitters: [{ name: words('\u7275\u5934\u5355\u4f4d', 'Lead submitter'), role: 'lead' }],
});
