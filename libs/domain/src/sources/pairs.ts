import type { LostVotes, Tally } from '../evidence/evidence.js';
import { axesOfParts, openAxis, withKeys, type Axis } from '../figures/axis.js';
import { tooLarge } from '../figures/column-size.js';
import { Column, compareTuples, tupleId, type KeyTuple } from '../figures/column.js';
import type { Part } from '../figures/method.js';
import { ScaledNumbers } from '../figures/numbers.js';
import { say } from '../terms/words.js';
import { traceLoss } from './lost-votes.js';
import { plainTrace, type SourceMethod, type SourceOf } from './source.js';
import { countHeads, headId, headsOf, takeChannel, type Head } from './tally-heads.js';

const HEAD_AXES = ['group', 'session'] as const;

/** The tuples of each head: one for every opponent, in the opponents' order. */
function tuplesOf(axes: readonly Axis[], heads: readonly Head[]) {
  const opponents = axes.at(-1)?.keys ?? [];
  const keyIndices = HEAD_AXES.flatMap((name) => {
    const axis = axes.find((other) => other.name === name);
    return axis === undefined ? [] : [{ name, indexOf: new Map(axis.keys.map((key, i) => [key, i])) }];
  });
  const indices = (head: Head): number[] => keyIndices.map(({ name, indexOf }) => indexOf.get(head[name] ?? '') ?? 0);
  const ofHead = heads.map((head) => opponents.map((_, i): KeyTuple => [...indices(head), i]));
  const tuples = ofHead.flat().sort(compareTuples);
  const position = new Map(tuples.map((tuple, i) => [tupleId(tuple), i]));
  const columns = ofHead.map((all) => all.map((tuple) => position.get(tupleId(tuple)) ?? 0));
  return { tuples, columnsOf: new Map(heads.map((head, i) => [headId(head), columns[i] ?? []])) };
}

/** Puts the counts of one tally into its columns; between entries that it could vote for they start at 0. */
function putCounts(data: Float64Array, tally: Tally | undefined, { columns, width, part, isReversed }: Place): void {
  const barred = new Set((tally?.votes ?? []).flatMap(({ entry, count }) => (count === null ? [entry] : [])));
  const put = (row: number, other: number, count: number) => (data[row * width + (columns[other] ?? 0)] = count);
  part.entries.forEach((entry, row) =>
    part.entries.forEach((opponent, other) => {
      if (row !== other && !barred.has(entry) && !barred.has(opponent)) put(row, other, 0);
    }),
  );
  for (const { entry, opponent, count } of tally?.pairs ?? []) {
    const [row, other] = [part.rowOf.get(entry), part.rowOf.get(opponent)];
    if (row === undefined || other === undefined) continue;
    if (isReversed) put(other, row, count);
    else put(row, other, count);
  }
}

interface Place {
  readonly columns: readonly number[];
  readonly width: number;
  readonly part: Part;
  /** Of every count: how many put the opponent before the entry. */
  readonly isReversed: boolean;
}

type LostByEntry = ReadonlyMap<number, readonly LostVotes[]>;

/** What was lost of an entry’s counts or, where they are reversed, of its opponents’ counts against it. */
function lossesBeside(
  own: number,
  isReversed: boolean,
  { byEntry, part }: { byEntry: LostByEntry | undefined; part: Part },
): { opponent: number; lost: LostVotes }[] {
  if (!isReversed) {
    return (byEntry?.get(own) ?? []).flatMap((lost) =>
      lost.opponent === undefined ? [] : [{ opponent: lost.opponent, lost }],
    );
  }
  return part.entries.flatMap((opponent) =>
    (byEntry?.get(opponent) ?? []).flatMap((lost) => (lost.opponent === own ? [{ opponent, lost }] : [])),
  );
}

export const pairs: SourceMethod<SourceOf<'pairs'>> = {
  shape({ pairs: id }, check) {
    const channel = takeChannel(id, check, 'pairs');
    if (channel === undefined) return undefined;
    return [...axesOfParts({ groups: channel.groups, sessions: channel.sessions }), openAxis('opponent')];
  },

  column({ pairs: id, reversed: isReversed = false }, run) {
    const channel = run.rulebook.channels.get(id);
    if (channel === undefined) throw new Error(`no channel ${id}`);
    const { entries } = run.part;
    const tallies = run.evidence.tallies.get(id) ?? [];
    const empty = tooLarge(countHeads(channel, tallies) * entries.length, run);
    if (empty !== undefined) return empty;
    const heads = headsOf(channel, tallies);
    const axes = [
      ...axesOfParts({ groups: channel.groups, sessions: channel.sessions }).map((axis) =>
        withKeys(
          axis,
          heads.flatMap((head) => head[axis.name as 'group' | 'session'] ?? []),
        ),
      ),
      withKeys(openAxis('opponent'), entries.map(String)),
    ];
    const { tuples, columnsOf } = tuplesOf(axes, heads);
    const data = new Float64Array(entries.length * tuples.length).fill(NaN);
    const tallyOf = new Map(tallies.map((tally) => [headId(tally), tally]));
    for (const [head, columns] of columnsOf) {
      putCounts(data, tallyOf.get(head), { columns, width: tuples.length, part: run.part, isReversed });
    }
    let bound = 0;
    for (const { pairs: rows } of tallies) for (const { count } of rows) bound = Math.max(bound, count);
    return new Column(axes, tuples, entries.length, new ScaledNumbers(data, 1, bound));
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
    const tupleIndex = new Map(column.tuples.map((tuple, i) => [tupleId(tuple), i]));
    const keyIndex = column.axes.map(({ keys }) => new Map(keys.map((key, i) => [key, i])));
    const own = run.part.entries[row] ?? 0;
    const losses = lossesBeside(own, reversed === true, { byEntry: run.evidence.lostVotes.get(id), part: run.part });
    const found = new Map(
      losses.map(({ opponent, lost }) => {
        const keys = { group: lost.group, session: lost.session, opponent: String(opponent) };
        const tuple = column.axes.map(({ name }, i) => keyIndex[i]?.get(keys[name as keyof typeof keys] ?? '') ?? -1);
        return [tupleIndex.get(tupleId(tuple)), lost] as const;
      }),
    );
    return plainTrace(column).map((line) => {
      const lost = found.get(line.tuple);
      return lost === undefined ? line : traceLoss(line.tuple, lost, run.rulebook.rulebook.timeZone);
    });
  },
};
