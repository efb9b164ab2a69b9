import type { Tally } from '../../evidence/evidence.js';
import type { Keys } from '../../rulebook/primitives.js';
import type { Channel } from '../../rulebook/schema.js';
import { say } from '../../rulebook/words.js';
import type { SourceCheck } from '../source.js';

/** The group and session of a tally. */
export interface Head {
  readonly group: string | undefined;
  readonly session: string | undefined;
}

const NONE: Head = { group: undefined, session: undefined };

/** Where the votes of a channel start at 0: in each declared key, and of open keys in each that a tally has. */
export function headsOf(channel: Channel, tallies: readonly Tally[]): Head[] {
  const isOpen = channel.groups === true || channel.sessions === true;
  const heads = new Map<string, Head>();
  for (const tally of isOpen ? tallies : [NONE]) {
    for (const group of keysOf(channel.groups, tally.group)) {
      for (const session of keysOf(channel.sessions, tally.session))
        heads.set(headId({ group, session }), { group, session });
    }
  }
  return [...heads.values()];
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
    const zh = `没有 ${id} 这个投票渠道`;
    check.add('unknown-channel', say(zh, `There is no channel ${id}: declare it in channels`), property);
  } else check.take('channel', id, property);
  return channel;
}
