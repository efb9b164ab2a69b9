import type { FactKeys, FactRows } from '../evidence/evidence.js';
import type { Exact } from '../exact/exact.js';
import { axesOfParts, withKeys, type Axis } from '../figures/axis.js';
import { spendColumn } from '../figures/budget.js';
import { Column, NO_AXES } from '../figures/column.js';
import { ExactNumbers, ScaledNumbers, type Numbers } from '../figures/numbers.js';
import { say } from '../terms/words.js';
import { metTuples, type MetTuples } from './met-tuples.js';
import { plainTrace, type SourceMethod, type SourceOf, type SourceRun } from './source.js';

/** Facts of the entries of a part. */
interface PartFacts {
  /** Their places among the facts of the set, and the rows of their entries. */
  readonly positions: Int32Array;
  readonly rows: Int32Array;
}

function factsOfPart(facts: FactRows, { part }: SourceRun): PartFacts {
  const positions: number[] = [];
  const rows: number[] = [];
  const all = part.field.once(facts, () => [facts]);
  part.field.eachRow(all, part.index, (_, position, row) => {
    positions.push(position);
    rows.push(row);
  });
  return { positions: Int32Array.from(positions), rows: Int32Array.from(rows) };
}

function keysAlong({ groups, sessions, items }: FactRows, name: Axis['name']): FactKeys {
  const keys = name === 'group' ? groups : name === 'session' ? sessions : items;
  if (keys === undefined) throw new Error(`facts without ${name}`);
  return keys;
}

/** The axes with the keys of the part, and for each fact the tuple of its keys. */
function frameOf(shape: Parameters<typeof withKeys>[0][], facts: FactRows, { positions }: PartFacts) {
  const along = shape.map((axis) => {
    const { met, of } = keysAlong(facts, axis.name);
    const isMet = new Set(Array.from(positions, (position) => of[position] ?? 0));
    const own = withKeys(
      axis,
      met.filter((_, key) => isMet.has(key)),
    );
    const placeOf = new Map(own.keys.map((key, place) => [key, place]));
    const places = met.map((key) => placeOf.get(key) ?? -1);
    return { axis: own, of: Int32Array.from(positions, (position) => places[of[position] ?? 0] ?? -1) };
  });
  const axes = along.map(({ axis }) => axis);
  return {
    axes,
    ...metTuples(
      along.map(({ of }) => of),
      axes.map(({ keys }) => keys.length),
      positions.length,
    ),
  };
}

function numbersOf(
  values: Numbers,
  { positions, rows }: PartFacts,
  { tupleAt, tuples, size }: Pick<MetTuples, 'tuples' | 'tupleAt'> & { readonly size: number },
): Numbers {
  const place = (i: number) => (rows[i] ?? 0) * tuples.length + (tupleAt[i] ?? 0);
  if (values instanceof ScaledNumbers) {
    const data = new Float64Array(size).fill(NaN);
    positions.forEach((position, i) => (data[place(i)] = values.data[position] ?? NaN));
    return new ScaledNumbers(data, values.denominator, values.bound);
  }
  const data = new Array<Exact | undefined>(size);
  positions.forEach((position, i) => (data[place(i)] = values.at(position)));
  return new ExactNumbers(data);
}

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
    const [shape, entries, all] = [axesOfParts(set), run.part.entries.length, run.evidence.facts.get(id)];
    if (all === undefined) {
      const axes = shape.map((axis) => withKeys(axis, []));
      const tuples = axes.length === 0 ? NO_AXES : [];
      return new Column(axes, tuples, entries, new ExactNumbers(new Array(entries * tuples.length)));
    }
    const here = factsOfPart(all, run);
    const { axes, tupleAt, tuples: met } = frameOf([...shape], all, here);
    const tuples = axes.length === 0 ? NO_AXES : met;
    spendColumn(run.budget, { rows: entries, tuples: tuples.length });
    const numbers = numbersOf(all.values, here, { tupleAt, tuples, size: entries * tuples.length });
    return new Column(axes, tuples, entries, numbers);
  },

  figures: () => [],

  sentence({ facts: id }, names) {
    const { zh, en } = names.facts(id);
    return say(`主办方记录的“${zh}”`, `“${en}” as the organisers recorded them`);
  },

  trace: (_, { column }) => plainTrace(column),
};
