import type { CheckedRulebook, Words } from '@laurel/domain';
import { Problem } from '../../platform/problem/problem.js';
import { sourcesOf } from '../round-sources.js';
import type { RecordedColumn } from './recorded-row.js';

export const recordedKinds = ['votes', 'facts'] as const;
export type RecordedKind = (typeof recordedKinds)[number];

/** What the office records: the votes of a channel that is counted elsewhere, or a set of facts. */
export interface Recordable {
  readonly kind: RecordedKind;
  readonly id: string;
  readonly title: Words;
  /** The rounds that take from it. */
  readonly rounds: readonly string[];
  readonly values: 'votes' | 'number' | 'pass' | 'place';
  /** Those that its rows have, in their order. */
  readonly columns: readonly RecordedColumn[];
  /** Whether cells are numbers; false for grades, null where there are no cells. */
  readonly hasNumberedCells: boolean | null;
}

type Channel = CheckedRulebook['channels'] extends ReadonlyMap<string, infer Of> ? Of : never;
type FactSet = CheckedRulebook['facts'] extends ReadonlyMap<string, infer Of> ? Of : never;

/** All that a rulebook leaves to the office, in the order in which it declares it. */
export function recordables(rules: CheckedRulebook): Recordable[] {
  const channels = [...rules.channels.values()].filter(({ kind }) => kind === 'imported');
  return [
    ...channels.map((channel) => ofChannel(channel, rules)),
    ...[...rules.facts.values()].map((set) => ofFacts(set, rules)),
  ];
}

export function findRecordable(rules: CheckedRulebook, kind: RecordedKind, id: string): Recordable {
  const found = recordables(rules).find((each) => each.kind === kind && each.id === id);
  if (found === undefined) throw new Problem('recorded.not-found');
  return found;
}

function ofChannel(channel: Channel, rules: CheckedRulebook): Recordable {
  const { id, title, groups, sessions } = channel;
  const cells = hasNumberedCells(channel);
  return {
    kind: 'votes',
    id,
    title,
    rounds: roundsWith(rules, 'channels', id),
    values: 'votes',
    columns: columns({ group: groups, session: sessions, cell: cells ?? undefined }, []),
    hasNumberedCells: cells,
  };
}

const ofFacts = ({ id, title, kind, groups, sessions, items }: FactSet, rules: CheckedRulebook): Recordable => ({
  kind: 'facts',
  id,
  title,
  rounds: roundsWith(rules, 'facts', id),
  values: kind,
  columns: columns({ group: groups, session: sessions, item: items }, ['reason']),
  hasNumberedCells: null,
});

function columns(
  declared: Partial<Record<RecordedColumn, unknown>>,
  last: readonly RecordedColumn[],
): RecordedColumn[] {
  const between = (['group', 'session', 'item', 'cell'] as const).filter((name) => declared[name] !== undefined);
  return ['entry', ...between, 'value', ...last];
}

function hasNumberedCells({ form }: Channel): boolean | null {
  if (form.kind === 'choose') return form.shared === true ? true : null;
  return form.kind !== 'grade';
}

const roundsWith = ({ rulebook }: CheckedRulebook, part: 'channels' | 'facts', id: string): string[] =>
  rulebook.rounds.filter((round) => sourcesOf(round)[part].includes(id)).map((round) => round.id);
