import type { LostVotes, Tally } from '../evidence/evidence.js';
import { axesOfParts, openAxis, withKeys, type Axis } from '../figures/axis.js';
import { spendColumn } from '../figures/budget.js';
import { Column, type KeyTuple } from '../figures/column.js';
import { ScaledNumbers } from '../figures/numbers.js';
import { say } from '../terms/words.js';
import type { FieldPart } from './field-rows.js';
import { traceLoss, tuplesNamed } from './lost-votes.js';
import { plainTrace, type SourceMethod, type SourceOf, type SourceRun } from './source.js';
import { countHeads, headId, headsOf, takeChannel, type Head } from './tally-heads.js';

type Pairs = SourceOf<'pairs'>;

/** The tallies of a channel in the order of their keys; each has a tuple for every opponent. */
interface PairsFrame {
  readonly axes: readonly Axis[];
  readonly keys: readonly KeyTuple[];
  readonly tallies: readonly (Tally | undefined)[];
  /** The largest count of all. */
  readonly bound: number;
}

function frameOf({ pairs: id }: Pairs, { rulebook, evidence }: SourceRun): PairsFrame {
  const channel = rulebook.channels.get(id);
  if (channel === undefined) throw new Error(`no channel ${id}`);
  const tallies = evidence.tallies.get(id) ?? [];
  const heads = headsOf(channel, tallies);
  const axes = axesOfParts({ ...channel, items: undefined }).map((axis) =>
    withKeys(
      axis,
      heads.flatMap((head) => head[axis.name as keyof Head] ?? []),
    ),
  );
  const places = axes.map(({ keys }) => new Map(keys.map((key, place) => [key, place])));
  const keysOf = (head: Head) => axes.map(({ name }, i) => places[i]?.get(head[name as keyof Head] ?? '') ?? -1);
  const tallyOf = new Map(tallies.map((tally) => [headId(tally), tally]));
  const sorted = heads
    .map((head) => ({ keys: keysOf(head), tally: tallyOf.get(headId(head)) }))
    .sort((a, b) => (a.keys[0] ?? 0) - (b.keys[0] ?? 0) || (a.keys[1] ?? 0) - (b.keys[1] ?? 0));
  let bound = 0;
  for (const { pairs } of tallies) for (const count of pairs.counts) if (count > bound) bound = count;
  return { axes, keys: sorted.map(({ keys }) => keys), tallies: sorted.map(({ tally }) => tally), bound };
}

interface Place {
  /** The first of the tally's tuples. */
  readonly first: number;
  readonly width: number;
  readonly part: FieldPart;
  /** Of every count: how many put the opponent before the entry. */
  readonly isReversed: boolean;
}

/** Puts the counts of one tally where they belong; between entries that it could vote for they start at 0. */
function putCounts(data: Float64Array, tally: Tally | undefined, { first, width, part, isReversed }: Place): void {
  const rows = part.entries.length;
  const isBarred = barredRows(tally, part);
  for (let row = 0; row < rows; row++) {
    if (isBarred[row] === 1) continue;
    for (let other = 0; other < rows; other++) {
      if (row !== other && isBarred[other] !== 1) data[row * width + first + other] = 0;
    }
  }
  if (tally === undefined) return;
  const { entries, opponents, counts } = tally.pairs;
  for (let i = 0; i < entries.length; i++) {
    const row = part.field.rowAt(entries[i] ?? -1, part.index);
    const other = part.field.rowAt(opponents[i] ?? -1, part.index);
    if (row < 0 || other < 0) continue;
    data[isReversed ? other * width + first + row : row * width + first + other] = counts[i] ?? NaN;
  }
}

/** 1 for each row of an entry that the tally could not vote for. */
function barredRows(tally: Tally | undefined, part: FieldPart): Uint8Array {
  const barred = new Uint8Array(part.entries.length);
  tally?.votes.entries.forEach((place, i) => {
    const row = Number.isNaN(tally.votes.counts[i]) ? part.field.rowAt(place, part.index) : -1;
    if (row >= 0) barred[row] = 1;
  });
  return barred;
}

type LostByEntry = ReadonlyMap<number, readonly LostVotes[]>;

/** What was lost of an entry’s counts or, where they are reversed, of its opponents’ counts against it. */
function lossesBeside(
  own: number,
  isReversed: boolean,
  byEntry: LostByEntry | undefined,
): { opponent: number; lost: LostVotes }[] {
  if (!isReversed) {
    return (byEntry?.get(own) ?? []).flatMap((lost) =>
      lost.opponent === undefined ? [] : [{ opponent: lost.opponent, lost }],
    );
  }
  return [...(byEntry ?? [])].flatMap(([opponent, all]) =>
    all.flatMap((lost) => (lost.opponent === own ? [{ opponent, lost }] : [])),
  );
}

export const pairs: SourceMethod<Pairs> = {
  shape({ pairs: id }, check) {
    const channel = takeChannel(id, check, 'pairs');
    if (channel === undefined) return undefined;
    return [...axesOfParts({ ...channel, items: undefined }), openAxis('opponent')];
  },

  column(source, run) {
    const { part, rulebook, evidence } = run;
    const channel = rulebook.channels.get(source.pairs);
    if (channel === undefined) throw new Error(`no channel ${source.pairs}`);
    const rows = part.entries.length;
    const heads = countHeads(channel, evidence.tallies.get(source.pairs) ?? []);
    spendColumn(run.budget, { rows, tuples: heads * rows });
    const { axes, keys, tallies, bound } = part.field.once(source, () => frameOf(source, run));
    const opponents = withKeys(openAxis('opponent'), part.entries.map(String));
    const tuples = keys.flatMap((of) => part.entries.map((_, opponent): KeyTuple => [...of, opponent]));
    const data = new Float64Array(rows * tuples.length).fill(NaN);
    const place = { width: tuples.length, part, isReversed: source.reversed === true };
    tallies.forEach((tally, i) => putCounts(data, tally, { ...place, first: i * rows }));
    return new Column([...axes, opponents], tuples, rows, new ScaledNumbers(data, 1, bound));
  },

  figures: () => [],

  sentence({ pairs: id, reversed }, names) {
    const { zh, en } = names.channel(id);
    if (reversed === true) {
      return say(`“${zh}”中把各个对手排在它之前的选票数`, `The ballots of “${en}” that put each opponent before it`);
    }
    return say(`“${zh}”中把它排在各个对手之前的选票数`, `The ballots of “${en}” that put it before each opponent`);
  },

  trace({ pairs: id, reversed }, { column, row }, run) {
    const own = run.part.entries[row] ?? 0;
    const losses = lossesBeside(own, reversed === true, run.evidence.lostVotes.get(id));
    const found = tuplesNamed(
      column,
      losses.map(({ opponent, lost: { group, session } }) => ({ group, session, opponent: String(opponent) })),
    );
    const byTuple = new Map(losses.map(({ lost }, i) => [found[i], lost]));
    return plainTrace(column).map((line) => {
      const lost = byTuple.get(line.tuple);
      return lost === undefined ? line : traceLoss(line.tuple, lost, run.rulebook.rulebook.timeZone);
    });
  },
};
