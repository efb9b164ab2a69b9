import { cellKey, hasCells } from '../rulebook/ballot-form.js';
import type { Channel } from '../rulebook/schema.js';
import { at, listed } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { isCount, LARGEST_COUNT, partsKey, show, type EvidenceReader, type JsonRecord } from './evidence-reader.js';
import type { PairRow, Tally, VoteRow } from './evidence.js';

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
    const votes = readVotes(record['votes'], at(path, 'votes'), { channel, reader });
    const pairs = readPairs(record['pairs'], at(path, 'pairs'), { votes, reader });
    const others = tallies.get(channel.id);
    if (others === undefined) tallies.set(channel.id, [{ ...parts, votes, pairs }]);
    else others.push({ ...parts, votes, pairs });
  }
  return tallies;
}

export function channelOf(value: unknown, path: string, reader: EvidenceReader): Channel | undefined {
  const channel = typeof value === 'string' ? reader.rulebook.channels.get(value) : undefined;
  if (channel === undefined) {
    const [shown, known] = [show(value), listed(reader.rulebook.channels.keys())];
    reader.refuse(
      path,
      'unknown-channel',
      say(
        `规则里没有 ${shown} 这个投票渠道；可用的有 ${known}`,
        `The rulebook has no channel ${shown}; use one of ${known}`,
      ),
    );
  }
  return channel;
}

function listAt(value: unknown, path: string, reader: EvidenceReader): readonly unknown[] {
  if (Array.isArray(value)) return value;
  reader.bad(path, say('这里应是一个列表', 'Write a list here'));
  return [];
}

function readVotes(
  rows: unknown,
  path: string,
  { channel, reader }: { channel: Channel; reader: EvidenceReader },
): VoteRow[] {
  const readVote = voteReader(channel, reader);
  const known = new Map<number, Set<string>>();
  return listAt(rows, path, reader).flatMap((row, i) => {
    const vote = readVote(row, at(path, i));
    if (vote === undefined) return [];
    const cells = known.get(vote.entry) ?? new Set();
    if (isTwice(vote, cells)) {
      const { entry } = vote;
      reader.refuse(
        at(path, i),
        'twice',
        say(`${entry} 号的票在这里出现了两次，请合并`, `The votes of entry ${entry} are there twice: join the two`),
      );
    }
    known.set(vote.entry, cells.add(cellOf(vote)));
    return [vote];
  });
}

const BARRED = '/';
const cellOf = ({ cell, count }: VoteRow): string => (count === null ? BARRED : (cell ?? ''));

const isTwice = (vote: VoteRow, known: ReadonlySet<string>): boolean =>
  vote.count === null ? known.size > 0 : known.has(BARRED) || known.has(cellOf(vote));

/** Reads `[entry, count]`, `[entry, cell, count]` or `[entry, null]`, as the channel's form has it. */
function voteReader({ form }: Channel, reader: EvidenceReader): (row: unknown, path: string) => VoteRow | undefined {
  const isCelled = hasCells(form);
  const shape = isCelled ? '[entry, cell, count]' : '[entry, count]';
  return (row, path) => {
    if (!Array.isArray(row) || (row.length !== (isCelled ? 3 : 2) && !(row.length === 2 && row[1] === null))) {
      reader.bad(
        path,
        say(
          `写成 ${shape}，不能投的写成 [entry, null]`,
          `Write ${shape}, or [entry, null] where it could not be voted for`,
        ),
      );
      return undefined;
    }
    const [first, cell, count] = (row.length === 3 ? row : [row[0], undefined, row[1]]) as unknown[];
    if (reader.entryIndex(first, at(path, 0)) === undefined) return undefined;
    const entry = first as number;
    if (count === null && row.length === 2) return { entry, cell: undefined, count: null };
    const key = isCelled ? cellKey(form, cell) : undefined;
    if (isCelled && key === undefined) return refuseCell(cell, at(path, 1), reader);
    if (!isCount(count)) return refuseCount(at(path, row.length - 1), count, reader);
    return { entry, cell: key, count };
  };
}

export function refuseCell(cell: unknown, path: string, reader: EvidenceReader): undefined {
  const shown = show(cell);
  reader.refuse(path, 'unknown-key', say(`选票上没有 ${shown} 这一栏，请改正`, `The ballot has no ${shown}: mend it`));
}

function refuseCount(path: string, count: unknown, reader: EvidenceReader): undefined {
  const [shown, most] = [show(count), LARGEST_COUNT];
  reader.bad(
    path,
    say(`票数应是 0 到 ${most} 的整数，不是 ${shown}`, `Write a whole number from 0 to ${most}, not ${shown}`),
  );
}

function readPairs(
  rows: unknown,
  path: string,
  { votes, reader }: { votes: readonly VoteRow[]; reader: EvidenceReader },
): PairRow[] {
  if (rows === undefined) return [];
  const barred = new Set(votes.flatMap(({ entry, count }) => (count === null ? [entry] : [])));
  const known = new Set<string>();
  return listAt(rows, path, reader).flatMap((row, i) => {
    const here = at(path, i);
    if (!Array.isArray(row) || row.length !== 3) {
      reader.bad(here, say('写成 [entry, opponent, count]', 'Write [entry, opponent, count]'));
      return [];
    }
    const [entry, opponent, count] = row as unknown[];
    const isKnown = [entry, opponent].every((value, side) => reader.entryIndex(value, at(here, side)) !== undefined);
    if (!isKnown) return [];
    if (entry === opponent) {
      reader.bad(here, say('项目不能与自己相比，请删去这一行', 'An entry has no duel with itself: remove the row'));
      return [];
    }
    if (!isCount(count)) return refuseCount(at(here, 2), count, reader) ?? [];
    const side = [entry, opponent].findIndex((value) => barred.has(value as number));
    if (side >= 0) refuseBarred(row[side], at(here, side), reader);
    const id = `${String(entry)}/${String(opponent)}`;
    if (known.has(id))
      reader.refuse(here, 'twice', say('这一对出现了两次，请合并', 'This pair is there twice: join the two'));
    known.add(id);
    return [{ entry: entry as number, opponent: opponent as number, count }];
  });
}

function refuseBarred(entry: unknown, path: string, reader: EvidenceReader): void {
  const shown = show(entry);
  reader.bad(
    path,
    say(
      `这份计票里 ${shown} 号不能投（[${shown}, null]），却有与它相比的票数：请改正其中一处`,
      `This tally could not vote for entry ${shown} ([${shown}, null]), and yet ballots compare it: mend one of the two`,
    ),
  );
}
