import type { VoteRows } from '../evidence/evidence.js';
import { axesOfParts, axisOfKeys, withKeys, type Axis, type AxisShape, type Shape } from '../figures/axis.js';
import type { KeyTuple } from '../figures/column.js';
import { ballotCells } from '../rulebook/ballot-form.js';
import type { Channel } from '../rulebook/schema.js';
import { exact } from '../terms/primitives.js';
import type { FieldPart } from './field-rows.js';
import type { SourceOf, SourceRun } from './source.js';
import { headId, headsOf, type Head } from './tally-heads.js';

export type Votes = SourceOf<'votes'>;

export const channelsOf = ({ votes }: Votes): readonly string[] => (typeof votes === 'string' ? [votes] : votes);

/** The axes of one channel's votes. */
export function shapeOfChannel(channel: Channel): Shape {
  const cells = ballotCells(channel.form);
  return [...axesOfParts(channel), ...(cells === undefined ? [] : [axisOfKeys('cell', cells)])];
}

export function channelAxis(channels: readonly Channel[]): AxisShape {
  const keys = channels.map(({ id, title, weight }) => ({
    id,
    title,
    weight: weight === undefined ? undefined : exact(weight),
  }));
  return axisOfKeys('channel', keys);
}

/** A tally, or a place where one should be and votes start at 0. */
interface VotesHead extends Partial<Head> {
  readonly channel: Channel;
}

/** The axes and tuples of votes, the same for every part of a round. */
export interface VotesFrame {
  readonly axes: readonly Axis[];
  readonly tuples: readonly KeyTuple[];
  /** The rows of the tallies of all channels, and for each the first of its tuples: one for each cell, in order. */
  readonly rows: readonly VoteRows[];
  readonly firstOf: readonly number[];
  /** For each tally the places of its channel's cells among those of the first channel. */
  readonly cellsOf: readonly (readonly number[])[];
}

export function frameOf(source: Votes, channels: readonly Channel[], run: SourceRun): VotesFrame {
  const talliesOf = ({ id }: Channel) => run.evidence.tallies.get(id) ?? [];
  const heads = channels.flatMap((channel) =>
    headsOf(channel, talliesOf(channel)).map((head) => ({ ...head, channel })),
  );
  const axes = axesOf(source, channels, heads);
  const cells = axes.find(({ name }) => name === 'cell');
  const width = cells?.keys.length ?? 1;
  const keysOf = headKeys(axes);
  const sorted = heads
    .map((head) => ({ id: idOf(head), keys: keysOf(head) }))
    .sort((a, b) => compareKeys(a.keys, b.keys));
  const firstOf = new Map(sorted.map(({ id }, i) => [id, i * width]));
  const tuples = sorted.flatMap(({ keys }): KeyTuple[] =>
    cells === undefined ? [keys] : cells.keys.map((_, cell) => [...keys, cell]),
  );
  const tallies = channels.flatMap((channel) => talliesOf(channel).map((tally) => ({ ...tally, channel })));
  const placeOf = new Map(cells?.keys.map((key, place) => [key, place]));
  const cellsOf = new Map(
    channels.map(({ id, form }) => [id, ballotCells(form)?.map((cell) => placeOf.get(cell.id) ?? 0)]),
  );
  return {
    axes,
    tuples,
    rows: tallies.map(({ votes }) => votes),
    firstOf: tallies.map((tally) => firstOf.get(idOf(tally)) ?? 0),
    cellsOf: tallies.map(({ channel }) => cellsOf.get(channel.id) ?? [0]),
  };
}

const idOf = (head: VotesHead): string => `${head.channel.id}/${headId(head)}`;

function axesOf(source: Votes, channels: readonly Channel[], heads: readonly VotesHead[]): readonly Axis[] {
  const [first] = channels;
  if (first === undefined) throw new Error('votes of no channel');
  const own = typeof source.votes === 'string' ? [] : [channelAxis(channels)];
  return [...own, ...shapeOfChannel(first)].map((axis) =>
    withKeys(axis, axis.declared === undefined ? heads.flatMap((head) => head[axis.name as keyof Head] ?? []) : []),
  );
}

/** The keys of a head on the axes but that of the cells, as indices. */
function headKeys(axes: readonly Axis[]): (head: VotesHead) => readonly number[] {
  const indices = axes.flatMap(({ name, keys }) =>
    name === 'cell' ? [] : [{ name, placeOf: new Map(keys.map((key, place) => [key, place])) }],
  );
  return (head) =>
    indices.map(
      ({ name, placeOf }) => placeOf.get(name === 'channel' ? head.channel.id : (head[name as keyof Head] ?? '')) ?? -1,
    );
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((key, k) => key !== b[k]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}

/** Puts the votes of the part's entries where they belong; returns the largest count. */
export function putVotes(data: Float64Array, { rows, tuples, firstOf, cellsOf }: VotesFrame, part: FieldPart): number {
  let bound = 0;
  part.field.eachRow(rows, part.index, (of, position, row) => {
    const votes = rows[of];
    const [cell, count] = [votes?.cells[position] ?? -1, votes?.counts[position] ?? NaN];
    const [cells, at] = [cellsOf[of] ?? [0], row * tuples.length + (firstOf[of] ?? 0)];
    if (cell >= 0) data[at + (cells[cell] ?? 0)] = count;
    else for (const place of cells) data[at + place] = count;
    if (count > bound) bound = count;
  });
  return bound;
}
