import type { Outcome } from '../src/ranking/outcome.js';
import type { Tally } from './tally.js';

const HEADING = /^## Round `([^`]+)`(?:, part `([^`]+)`)?$/;
const ROW = /^\|\s*(\d+)\s*\|\s*(\d+)\s*\|\s*([^|\s]+)\s*\|\s*(\S[^|]*?)\s*\|$/;

/** Every place and score of the expected outcome stands in why.md, in the table of its round and part, with its arithmetic. */
export function compareWhy(expected: Outcome, why: string, tally: Tally): void {
  const tables = readTables(why);
  for (const round of expected.rounds) {
    if (!('parts' in round)) continue;
    for (const { part, ranking } of round.parts) {
      const table = tables.get(tableKey(round.id, part)) ?? new Map<string, string>();
      for (const { entry, place, score } of ranking) {
        const row = table.get(String(entry));
        tally.note('why', row === `${place} ${score}`, () => `why.md: ${round.id} ${entry} has ${row}`);
      }
      tally.note('why-rows', table.size === ranking.length, () => `why.md: ${round.id} has ${table.size} rows`);
    }
  }
}

const tableKey = (round: string, part: string | null) => `${round} ${part ?? ''}`;

function readTables(why: string): Map<string, Map<string, string>> {
  const tables = new Map<string, Map<string, string>>();
  let table = new Map<string, string>();
  for (const line of why.split('\n')) {
    const heading = HEADING.exec(line);
    if (heading !== null) {
      table = new Map();
      tables.set(tableKey(heading[1] ?? '', heading[2] ?? null), table);
    }
    const row = ROW.exec(line);
    if (row !== null) table.set(row[1] ?? '', `${row[2]} ${row[3]}`);
  }
  return tables;
}
