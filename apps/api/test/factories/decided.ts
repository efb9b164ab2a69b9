import {
  canonicalJson,
  decide,
  type Outcome,
  readEvidence,
  readRulebook,
  type Refused,
  sha256Hex,
} from '@laurel/domain';
import { sanctionsOf } from '../../src/deciding/tasks/summary/sanctions.js';
import { summarizeOutcome } from '../../src/deciding/tasks/summary/summarize-outcome.js';
import { aRulebook } from './rules.js';

const facts = (id: string, zh: string) => ({ id, title: { zh, en: zh }, kind: 'number' });
const figure = (id: string, zh: string, en: string) => ({ id, title: { zh, en }, from: { facts: id } });

interface Decided {
  /** The total and the expert points of entries 1, 2, 3 …; exact numbers as strings `p/q`, or numbers. */
  readonly totals: readonly (number | string)[];
  readonly experts?: readonly (number | string | null)[];
  readonly votes?: readonly number[];
  readonly round?: object;
  readonly rules?: object;
  readonly decisions?: readonly object[];
}

/** Totals rank, expert points part those who are equal; decided as the threads decide. */
export function decided({ totals, experts = [], votes = [], round = {}, rules: changes = {}, decisions }: Decided) {
  const rulebook = aRulebook({
    facts: [facts('total', '总分'), facts('experts', '专家分')],
    rounds: [
      {
        id: 'final',
        title: { zh: '终评', en: 'Final' },
        figures: [
          figure('total', '总分', 'total'),
          figure('experts', '专家分', 'expert score'),
          { id: 'votes', from: { votes: 'web' } },
        ],
        score: { figure: 'total' },
        ties: [{ by: 'figure', figure: 'experts' }],
        lists: [
          { id: 'winner', title: { zh: '优胜', en: 'Winner' }, take: 1, onTie: 'expand' },
          { id: 'others', title: { zh: '入围', en: 'Others' }, take: 'rest' },
        ],
        ...round,
      },
    ],
    ...changes,
  });
  const factsOf = (set: string, values: readonly (number | string | null)[]) =>
    values.flatMap((value, index) => (value === null ? [] : [{ set, entry: index + 1, value }]));
  const json = {
    evidence: 1,
    rulebook: sha256Hex(canonicalJson(rulebook)),
    entries: totals.map((_, index) => ({ number: index + 1 })),
    tallies: [{ channel: 'web', votes: votes.map((count, index) => [index + 1, count]) }],
    facts: [...factsOf('total', totals), ...factsOf('experts', experts)],
    ...(decisions === undefined ? {} : { decisions }),
  };
  const rules = must(readRulebook(rulebook));
  const evidence = must(readEvidence(rules, json));
  const outcome: Outcome = must(decide(rulebook, json));
  const sanctions = sanctionsOf(evidence.decisions, json.tallies, () => null);
  return { rules, evidence, outcome, sanctions, rows: summarizeOutcome(outcome, rules, sanctions) };
}

function must<T extends object>(made: T): Exclude<T, Refused> {
  if ('refused' in made) throw new Error(JSON.stringify(made.refused));
  return made as Exclude<T, Refused>;
}
