import { canonicalJson, sha256Hex } from '@laurel/domain';

/** Votes decide; one winner, then the rest. A tie at the cut waits for the committee. */
export const aRulebook = (changes: object = {}) => ({
  rulebook: 1,
  id: 'spring',
  title: { zh: '春季规则', en: 'Spring rules' },
  timeZone: 'Asia/Shanghai',
  attributes: {
    category: [
      { id: 'town', title: { zh: '城镇', en: 'Town' } },
      { id: 'village', title: { zh: '乡村', en: 'Village' } },
    ],
    district: true,
  },
  channels: [
    {
      id: 'web',
      title: { zh: '网络' },
      kind: 'online',
      form: { kind: 'choose', from: 1, to: 1 },
      quotas: [{ ballots: 1, per: 'voter', window: { every: 'day', from: '00:00' } }],
      identity: 'device',
    },
  ],
  rounds: [
    {
      id: 'final',
      title: { zh: '终评', en: 'Final' },
      figures: [{ id: 'votes', title: { zh: '票数', en: 'Votes' }, from: { votes: 'web' } }],
      score: { figure: 'votes' },
      ties: [{ by: 'decision' }],
      lists: [
        { id: 'winner', title: { zh: '优胜', en: 'Winner' }, take: 1, onTie: 'wait' },
        { id: 'others', title: { zh: '入围', en: 'Others' }, take: 'rest' },
      ],
    },
  ],
  assumed: [{ zh: '只看票数', en: 'Votes alone count' }],
  ...changes,
});

interface Votes {
  readonly tallies?: readonly object[];
  readonly decisions?: readonly object[];
  readonly rulebook?: object;
  /** Votes of entries 1, 2, 3 … */
  readonly votes?: readonly number[];
}

export const someEvidence = ({ rulebook = aRulebook(), votes = [30, 20, 10], ...changes }: Votes = {}) => ({
  evidence: 1,
  rulebook: sha256Hex(canonicalJson(rulebook)),
  entries: votes.map((_, index) => ({ number: index + 1 })),
  tallies: [{ channel: 'web', votes: votes.map((count, index) => [index + 1, count]) }],
  ...changes,
});
