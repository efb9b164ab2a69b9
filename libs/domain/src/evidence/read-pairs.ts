import { at } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { isCount, show, type EvidenceReader } from './evidence-reader.js';
import type { PairRows, VoteRows } from './evidence.js';
import { refuseCount } from './read-votes.js';
import { eachNeighbour, inRowOrder, orderOfRows } from './row-order.js';

/** Reads rows `[entry, opponent, count]`: of three thousand entries there are nine million. */
export function readPairs(
  rows: unknown,
  path: string,
  { votes, reader }: { votes: VoteRows; reader: EvidenceReader },
): PairRows {
  const list = rows === undefined ? [] : reader.list(rows, path);
  const before = reader.refusals.all.length;
  const made = {
    entries: new Int32Array(list.length),
    opponents: new Int32Array(list.length),
    counts: new Float64Array(list.length),
  };
  for (let i = 0; i < list.length && !reader.refusals.isFull; i++) readPair(list[i], { made, i, path, reader });
  if (reader.refusals.all.length > before) return made;
  refuseBarred(made, votes, { path, reader });
  return inOrder(made, path, reader);
}

interface PairPlace {
  readonly made: PairRows;
  readonly i: number;
  readonly path: string;
  readonly reader: EvidenceReader;
}

function readPair(row: unknown, { made, i, path, reader }: PairPlace): void {
  if (!Array.isArray(row) || row.length !== 3) {
    reader.bad(at(path, i), say('写成 [entry, opponent, count]', 'Write [entry, opponent, count]'));
    return;
  }
  const [first, second, count] = row as unknown[];
  const [entry, opponent] = [placeIn(first, reader), placeIn(second, reader)];
  if (entry === undefined) reader.entryPlace(first, at(at(path, i), 0));
  if (opponent === undefined) reader.entryPlace(second, at(at(path, i), 1));
  if (entry === undefined || opponent === undefined) return;
  if (entry === opponent) {
    reader.bad(
      at(path, i),
      say('项目不能与自己相比，请删去这一行', 'An entry has no duel with itself: remove the row'),
    );
  } else if (!isCount(count)) refuseCount(at(at(path, i), 2), count, reader);
  else {
    made.entries[i] = entry;
    made.opponents[i] = opponent;
    made.counts[i] = count;
  }
}

const placeIn = (value: unknown, { placeOf }: EvidenceReader): number | undefined =>
  typeof value === 'number' ? placeOf.get(value) : undefined;

/** A tally that could not vote for an entry cannot have compared it. */
function refuseBarred(
  { entries, opponents }: PairRows,
  votes: VoteRows,
  { path, reader }: { path: string; reader: EvidenceReader },
): void {
  const barred = new Set(votes.entries.filter((_, i) => Number.isNaN(votes.counts[i])));
  if (barred.size === 0) return;
  for (let i = 0; i < entries.length && !reader.refusals.isFull; i++) {
    const side = [entries[i] ?? 0, opponents[i] ?? 0].findIndex((place) => barred.has(place));
    if (side < 0) continue;
    const shown = show(reader.numberAt((side === 0 ? entries : opponents)[i] ?? 0));
    reader.bad(
      at(at(path, i), side),
      say(
        `这份计票里 ${shown} 号不能投（[${shown}, null]），却有与它相比的票数：请改正其中一处`,
        `This tally could not vote for entry ${shown} ([${shown}, null]), and yet ballots compare it: mend one of the two`,
      ),
    );
  }
}

function inOrder(made: PairRows, path: string, reader: EvidenceReader): PairRows {
  const width = reader.placeOf.size;
  const keys = new Float64Array(made.entries.length);
  made.entries.forEach((entry, i) => (keys[i] = entry * width + (made.opponents[i] ?? 0)));
  const order = orderOfRows(keys);
  eachNeighbour(order, keys.length, (before, place) => {
    if (keys[before] !== keys[place]) return;
    const twice = say('这一对出现了两次，请合并', 'This pair is there twice: join the two');
    reader.refuse(at(path, Math.max(before, place)), 'twice', twice);
  });
  return {
    entries: inRowOrder(made.entries, order),
    opponents: inRowOrder(made.opponents, order),
    counts: inRowOrder(made.counts, order),
  };
}
