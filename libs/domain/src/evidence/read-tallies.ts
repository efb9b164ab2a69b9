import type { Channel } from '../rulebook/schema.js';
import { at, listed, listedZh } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { partsKey, show, type EvidenceReader, type JsonRecord } from './evidence-reader.js';
import type { Tally } from './evidence.js';
import { readPairs } from './read-pairs.js';
import { readVotes } from './read-votes.js';

/** The tallies as cast, by channel; decisions on votes are applied afterwards. */
export function readTallies(evidence: JsonRecord, reader: EvidenceReader): Map<string, Tally[]> {
  const tallies = new Map<string, Tally[]>();
  const known = new Set<string>();
  for (const { record, path } of reader.records(evidence, 'tallies')) {
    const channel = channelOf(record['channel'], at(path, 'channel'), reader);
    if (channel === undefined) continue;
    const properties = { needed: ['channel', 'votes'], may: ['group', 'session', 'pairs'] };
    if (!reader.hasProperties(record, path, properties)) continue;
    const parts = reader.parts(record, path, { groups: channel.groups, sessions: channel.sessions });
    if (parts === undefined) continue;
    const id = `${channel.id}/${partsKey(parts)}`;
    if (known.has(id))
      reader.refuse(path, 'twice', say('这份计票出现了两次，请合并', 'This tally is there twice: join the two'));
    known.add(id);
    const votes = readVotes(record['votes'], at(path, 'votes'), { cells: reader.cellsOf(channel.id), reader });
    const pairs = readPairs(record['pairs'], at(path, 'pairs'), { votes, reader });
    const tally = { ...parts, votes, pairs, hasPairs: record['pairs'] !== undefined };
    const others = tallies.get(channel.id);
    if (others === undefined) tallies.set(channel.id, [tally]);
    else others.push(tally);
  }
  return tallies;
}

export function channelOf(value: unknown, path: string, reader: EvidenceReader): Channel | undefined {
  const channel = typeof value === 'string' ? reader.rulebook.channels.get(value) : undefined;
  if (channel === undefined) {
    const known = [...reader.rulebook.channels.keys()];
    reader.refuse(
      path,
      'unknown-channel',
      say(
        `规则里没有 ${show(value)} 这个投票渠道；可用的有 ${listedZh(known)}`,
        `The rulebook has no channel ${show(value)}; use one of ${listed(known)}`,
      ),
    );
  }
  return channel;
}
