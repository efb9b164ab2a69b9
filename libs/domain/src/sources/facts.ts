import type { Fact } from '../evidence/evidence.js';
import type { Exact } from '../exact/exact.js';
import { axesOfParts, withKeys, type Axis } from '../figures/axis.js';
import { tooLarge } from '../figures/column-size.js';
import { Column, compareTuples, tupleId, type KeyTuple } from '../figures/column.js';
import { ExactNumbers } from '../figures/numbers.js';
import { say } from '../terms/words.js';
import { plainTrace, type SourceMethod, type SourceOf } from './source.js';

type PartAxis = 'group' | 'session' | 'item';

const tupleOf = (fact: Fact, axes: readonly Axis[]): KeyTuple =>
  axes.map(({ name, keys }) => keys.indexOf(fact[name as PartAxis] ?? ''));

export const facts: SourceMethod<SourceOf<'facts'>> = {
  shape({ facts: id }, check) {
    const set = check.index.facts.get(id);
    if (set !== undefined) return axesOfParts(set);
    check.add(
      'unknown-facts',
      say(`没有 ${id} 这组记录，请先在 facts 里写明`, `There is no set of facts ${id}: declare it in facts`),
      'facts',
    );
    return undefined;
  },

  column({ facts: id }, run) {
    const set = run.rulebook.facts.get(id);
    if (set === undefined) throw new Error(`no facts ${id}`);
    const { entries, rowOf } = run.part;
    const here = (run.evidence.facts.get(id) ?? []).filter(({ entry }) => rowOf.has(entry));
    const axes = axesOfParts(set).map((axis) =>
      withKeys(
        axis,
        here.flatMap((fact) => fact[axis.name as PartAxis] ?? []),
      ),
    );
    const met = here.map((fact) => tupleOf(fact, axes));
    const unique = new Map((axes.length === 0 ? [[]] : met).map((tuple) => [tupleId(tuple), tuple]));
    const empty = tooLarge(unique.size, run);
    if (empty !== undefined) return empty;
    const tuples = [...unique.values()].sort(compareTuples);
    const position = new Map(tuples.map((tuple, i) => [tupleId(tuple), i]));
    const data = new Array<Exact | undefined>(entries.length * tuples.length);
    here.forEach(({ entry, value }, i) => {
      const tuple = position.get(tupleId(met[i] ?? [])) ?? 0;
      data[(rowOf.get(entry) ?? 0) * tuples.length + tuple] = value;
    });
    return new Column(axes, tuples, entries.length, new ExactNumbers(data));
  },

  figures: () => [],

  sentence({ facts: id }, names) {
    const { zh, en } = names.facts(id);
    return say(`主办方记录的“${zh}”`, `“${en}” as the organisers recorded it`);
  },

  trace: (_, { column }) => plainTrace(column),
};
