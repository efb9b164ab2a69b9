import type { Tally } from '../evidence/evidence.js';
import type { Channel } from '../rulebook/schema.js';
import type { Keys } from '../terms/primitives.js';
import { say } from '../terms/words.js';
import type { SourceCheck } from './source.js';

/** The group and session of a tally. */
export interface Head {
  readonly group: string | undefined;
  readonly session: string | undefined;
}

const NONE: Head = { group: undefined, session: undefined };

/** Where the votes of a channel start at 0: in each declared key, and of open keys in each that a tally has. */
export function headsOf(channel: Channel, tallies: readonly Tally[]): Head[] {
  return metHeads(channel, tallies).flatMap((met) =>
    keysOf(channel.groups, met.group).flatMap((group) =>
      keysOf(channel.sessions, met.session).map((session) => ({ group, session })),
    ),
  );
}

/**
 * Where there should be a tally and is none: at each declared key, of open keys at each that another tally has; and
 * somewhere at least.
 */
export function* missingHeads(channel: Channel, tallies: readonly Tally[]): Iterable<Head> {
  if (tallies.length === 0 && metHeads(channel, tallies).length === 0) yield NONE;
  const met = new Set(tallies.map(headId));
  for (const open of metHeads(channel, tallies)) {
    for (const group of keysOf(channel.groups, open.group)) {
      for (const session of keysOf(channel.sessions, open.session)) {
        if (!met.has(headId({ group, session }))) yield { group, session };
      }
    }
  }
}

/** How many heads there are, without making them. */
export const countHeads = (channel: Channel, tallies: readonly Tally[]): number =>
  metHeads(channel, tallies).length *
  keysOf(channel.groups, undefined).length *
  keysOf(channel.sessions, undefined).length;

/** The open keys of the tallies; a declared one is left out, since all of its keys are there anyway. */
function metHeads({ groups, sessions }: Channel, tallies: readonly Tally[]): readonly Head[] {
  if (groups !== true && sessions !== true) return [NONE];
  const met = new Map<string, Head>();
  for (const { group, session } of tallies) {
    const head = { group: groups === true ? group : undefined, session: sessions === true ? session : undefined };
    met.set(headId(head), head);
  }
  return [...met.values()];
}

export const headId = ({ group, session }: Partial<Head>): string => `${group ?? ''}/${session ?? ''}`;

function keysOf(keys: Keys | undefined, met: string | undefined): readonly (string | undefined)[] {
  if (keys === undefined) return [undefined];
  return keys === true ? [met] : keys.map(({ id }) => id);
}

/** The channel that the round takes; undefined, and reported, where there is none. */
export function takeChannel(id: string, check: SourceCheck, property: string): Channel | undefined {
  const channel = check.index.channels.get(id);
  if (channel === undefined) {
    const zh = `没有 ${id} 这个投票渠道，请先在 channels 里写明`;
    check.add('unknown-channel', say(zh, `There is no channel ${id}: declare it in channels`), property);
  } else check.take('channel', id, property);
  return channel;
}
