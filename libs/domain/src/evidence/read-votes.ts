import type { FormCells } from '../rulebook/ballot-form.js';
import { at } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { isCount, LARGEST_COUNT, show, type EvidenceReader } from './evidence-reader.js';
import type { VoteRows } from './evidence.js';
import { eachNeighbour, inRowOrder, orderOfRows } from './row-order.js';

interface VotesReading {
  /** undefined where an entry has one plain number of votes. */
  readonly cells: FormCells | undefined;
  readonly reader: EvidenceReader;
}

/** Reads rows `[entry, count]`, `[entry, cell, count]` or `[entry, null]`. Written out by hand: a million are ordinary. */
export function readVotes(rows: unknown, path: string, { cells, reader }: VotesReading): VoteRows {
  const list = reader.list(rows, path);
  const before = reader.refusals.all.length;
  const made = {
    entries: new Int32Array(list.length),
    cells: new Int32Array(list.length).fill(-1),
    counts: new Float64Array(list.length).fill(NaN),
  };
  for (let i = 0; i < list.length && !reader.refusals.isFull; i++) {
    const row = list[i];
    if (!isVoteRow(row, cells)) refuseShape(at(path, i), cells, reader);
    else readVote(row, { made, i, path, cells, reader });
  }
  return reader.refusals.all.length === before ? inOrder(made, path, { cells, reader }) : made;
}

/** `[entry, null]` has two items in every form. */
const isVoteRow = (row: unknown, cells: FormCells | undefined): row is readonly unknown[] =>
  Array.isArray(row) && (row.length === (cells === undefined ? 2 : 3) || (row.length === 2 && row[1] === null));

interface VotePlace extends VotesReading {
  readonly made: VoteRows;
  readonly i: number;
  readonly path: string;
}

function readVote(row: readonly unknown[], { made, i, path, cells, reader }: VotePlace): void {
  const entry = typeof row[0] === 'number' ? reader.placeOf.get(row[0]) : undefined;
  if (entry === undefined) {
    reader.entryPlace(row[0], at(at(path, i), 0));
    return;
  }
  made.entries[i] = entry;
  if (row.length === 2 && row[1] === null) return;
  const count = row[row.length - 1];
  const cell = cells === undefined ? -1 : cells.placeOf(row[1]);
  if (cells !== undefined && cell < 0) refuseCell(row[1], at(at(path, i), 1), reader);
  else if (!isCount(count)) refuseCount(at(at(path, i), row.length - 1), count, reader);
  else {
    made.cells[i] = cell;
    made.counts[i] = count;
  }
}

/** By entry, then cell; a row that could not be voted for comes first and excludes all others of its entry. */
function inOrder(made: VoteRows, path: string, { cells, reader }: VotesReading): VoteRows {
  const width = (cells?.ids.length ?? 0) + 2;
  const rankOf = (i: number) => (Number.isNaN(made.counts[i]) ? 0 : (cells?.ranks[made.cells[i] ?? 0] ?? 0) + 1);
  const keys = new Float64Array(made.entries.length);
  made.entries.forEach((entry, i) => (keys[i] = entry * width + rankOf(i)));
  const order = orderOfRows(keys);
  eachNeighbour(order, keys.length, (before, place) => {
    const isBarred = Number.isNaN(made.counts[before]) && made.entries[before] === made.entries[place];
    if (isBarred || keys[before] === keys[place])
      refuseTwice(made.entries[place] ?? 0, at(path, Math.max(before, place)), reader);
  });
  return {
    entries: inRowOrder(made.entries, order),
    cells: inRowOrder(made.cells, order),
    counts: inRowOrder(made.counts, order),
  };
}

function refuseTwice(place: number, path: string, reader: EvidenceReader): void {
  const entry = reader.numberAt(place);
  reader.refuse(
    path,
    'twice',
    say(`${entry} 号的票在这里出现了两次，请合并`, `The votes of entry ${entry} are there twice: join the two`),
  );
}

function refuseShape(path: string, cells: FormCells | undefined, reader: EvidenceReader): void {
  const shape = cells === undefined ? '[entry, count]' : '[entry, cell, count]';
  reader.bad(
    path,
    say(
      `写成 ${shape}，不能投的写成 [entry, null]`,
      `Write ${shape}, or [entry, null] where it could not be voted for`,
    ),
  );
}

export function refuseCell(cell: unknown, path: string, reader: EvidenceReader): undefined {
  const shown = show(cell);
  reader.refuse(path, 'unknown-key', say(`选票上没有 ${shown} 这一栏，请改正`, `The ballot has no ${shown}: mend it`));
}

export function refuseCount(path: string, count: unknown, reader: EvidenceReader): undefined {
  const [shown, most] = [show(count), LARGEST_COUNT];
  reader.bad(
    path,
    say(`票数应是 0 到 ${most} 的整数，不是 ${shown}`, `Write a whole number from 0 to ${most}, not ${shown}`),
  );
}
