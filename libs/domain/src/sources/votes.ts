import type { Tally } from '../evidence/evidence.js';
import { axesOfParts, axisOfKeys, withKeys, type Axis, type AxisShape, type Shape } from '../figures/axis.js';
import { tooLarge } from '../figures/column-size.js';
import { Column, compareTuples, tupleId, type KeyTuple } from '../figures/column.js';
import { ScaledNumbers } from '../figures/numbers.js';
import { ballotCells } from '../rulebook/ballot-form.js';
import type { Channel } from '../rulebook/schema.js';
import { exact } from '../terms/primitives.js';
import { say } from '../terms/words.js';
import { traceLoss } from './lost-votes.js';
import { plainTrace, type SourceMethod, type SourceOf } from './source.js';
import { countHeads, headsOf, takeChannel, type Head } from './tally-heads.js';

type Votes = SourceOf<'votes'>;

export const channelsOf = ({ votes }: Votes): readonly string[] => (typeof votes === 'string' ? [votes] : votes);

/** The axes of one channel's votes. */
export function shapeOfChannel(channel: Channel): Shape {
  const cells = ballotCells(channel.form);
  return [...axesOfParts(channel), ...(cells === undefined ? [] : [axisOfKeys('cell', cells)])];
}

function channelAxis(channels: readonly Channel[]): AxisShape {
  const keys = channels.map(({ id, title, weight }) => ({
    id,
    title,
    weight: weight === undefined ? undefined : exact(weight),
  }));
  return axisOfKeys('channel', keys);
}

/** What must be the same of channels that are taken together: axes, keys, weights and values, in whatever order. */
const likeness = (channel: Channel): string =>
  JSON.stringify(
    shapeOfChannel(channel).map(({ name, declared, weights }) => [
      name,
      declared?.map((key) => `${key} ${weights.get(key)?.toFraction() ?? ''}`).sort(),
    ]),
  );

/** One number of votes: which tuple it belongs to, by the names of its keys. */
interface Place extends Head {
  readonly channel: string;
  readonly cell: string | undefined;
}

const NO_CELL: readonly undefined[] = [undefined];

/** Every place of a channel that votes start at 0 in. */
function placesOf(channel: Channel, tallies: readonly Tally[]): Place[] {
  const cells = ballotCells(channel.form)?.map(({ id }) => id) ?? NO_CELL;
  return headsOf(channel, tallies).flatMap((head) => cells.map((cell) => ({ ...head, channel: channel.id, cell })));
}

const countPlaces = (channel: Channel, tallies: readonly Tally[]): number =>
  countHeads(channel, tallies) * (ballotCells(channel.form)?.length ?? 1);

const keyIndices = (axes: readonly Axis[]) => axes.map(({ keys }) => new Map(keys.map((key, i) => [key, i])));

const PLACE_OF_AXIS = { channel: 'channel', group: 'group', session: 'session', cell: 'cell' } as const;

function tupleOf(place: Place, axes: readonly Axis[], keyIndex: readonly ReadonlyMap<string, number>[]): KeyTuple {
  return axes.map(({ name }, i) => {
    const property = PLACE_OF_AXIS[name as keyof typeof PLACE_OF_AXIS];
    return keyIndex[i]?.get(place[property] ?? '') ?? -1;
  });
}

export const votes: SourceMethod<Votes> = {
  shape(source, check) {
    const channels: Channel[] = [];
    for (const id of channelsOf(source)) {
      const channel = takeChannel(id, check, 'votes');
      if (channel === undefined) return undefined;
      channels.push(channel);
    }
    const [first] = channels;
    if (first === undefined) return undefined;
    if (new Set(channelsOf(source)).size < channels.length) {
      check.add('twice', say('同一渠道写了两次，请删去一个', 'A channel is named twice: remove one'), 'votes');
    }
    channels.forEach((channel, i) => {
      if (likeness(channel) === likeness(first)) return;
      const zh = '合在一起的渠道，分组、场次和选票栏以及它们的权重和分值必须相同：请改成一致，或分成几列';
      check.add(
        'wrong-axes',
        say(
          zh,
          'Channels taken together need the same groups, sessions and cells, with the same weights and values: make them alike, or use a figure for each',
        ),
        `votes[${i}]`,
      );
    });
    return [...(typeof source.votes === 'string' ? [] : [channelAxis(channels)]), ...shapeOfChannel(first)];
  },

  column(source, run) {
    const channels = channelsOf(source).flatMap((id) => run.rulebook.channels.get(id) ?? []);
    const tallies = channels.map(({ id }) => run.evidence.tallies.get(id) ?? []);
    const [first] = channels;
    if (first === undefined) throw new Error('votes of no channel');
    const count = channels.reduce((sum, channel, i) => sum + countPlaces(channel, tallies[i] ?? []), 0);
    const empty = tooLarge(count, run);
    if (empty !== undefined) return empty;
    const places = channels.flatMap((channel, i) => placesOf(channel, tallies[i] ?? []));
    const shape = [...(typeof source.votes === 'string' ? [] : [channelAxis(channels)]), ...shapeOfChannel(first)];
    const axes = shape.map((axis) => {
      const property = PLACE_OF_AXIS[axis.name as keyof typeof PLACE_OF_AXIS];
      return withKeys(
        axis,
        places.flatMap((place) => place[property] ?? []),
      );
    });
    const keyIndex = keyIndices(axes);
    const tuples = places.map((place) => tupleOf(place, axes, keyIndex)).sort(compareTuples);
    const tupleIndex = new Map(tuples.map((tuple, i) => [tupleId(tuple), i]));
    const data = new Float64Array(run.part.entries.length * tuples.length);
    let bound = 0;
    channels.forEach((channel, i) => {
      const cells = ballotCells(channel.form)?.map(({ id }) => id) ?? NO_CELL;
      for (const { group, session, votes: rows } of tallies[i] ?? []) {
        for (const { entry, cell, count } of rows) {
          const row = run.part.rowOf.get(entry);
          if (row === undefined) continue;
          for (const of of count === null ? cells : [cell]) {
            const tuple = tupleOf({ channel: channel.id, group, session, cell: of }, axes, keyIndex);
            data[row * tuples.length + (tupleIndex.get(tupleId(tuple)) ?? 0)] = count ?? NaN;
          }
          bound = Math.max(bound, count ?? 0);
        }
      }
    });
    return new Column(axes, tuples, run.part.entries.length, new ScaledNumbers(data, 1, bound));
  },

  figures: () => [],

  sentence(source, names) {
    const all = channelsOf(source).map((id) => names.channel(id));
    return say(
      `${all.map(({ zh }) => `“${zh}”`).join('、')}的票数`,
      `The votes of ${all.map(({ en }) => `“${en}”`).join(', ')}`,
    );
  },

  trace(source, { column, row }, run) {
    const keyIndex = keyIndices(column.axes);
    const tupleIndex = new Map(column.tuples.map((tuple, i) => [tupleId(tuple), i]));
    const entry = run.part.entries[row] ?? 0;
    const losses = new Map(
      channelsOf(source).flatMap((channel) =>
        (run.evidence.lostVotes.get(channel)?.get(entry) ?? []).flatMap((lost) => {
          if (lost.opponent !== undefined) return [];
          const { group, session, cell } = lost;
          const tuple = tupleIndex.get(tupleId(tupleOf({ channel, group, session, cell }, column.axes, keyIndex)));
          return tuple === undefined ? [] : [[tuple, lost] as const];
        }),
      ),
    );
    return plainTrace(column).map((line) => {
      const lost = losses.get(line.tuple);
      return lost === undefined ? line : traceLoss(line.tuple, lost, run.rulebook.rulebook.timeZone);
    });
  },
};
