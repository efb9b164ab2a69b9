import { canonicalJson } from '../terms/canonical.js';
import type { JsonRecord } from './evidence-reader.js';

/**
 * The canonical form of evidence that was checked, in pieces: lists sorted as RULEBOOK.md says, then RFC 8785. Checked
 * evidence has no property that JSON.stringify would write otherwise once the properties are in order, and the rows of
 * marks, which are nearly all of it, go through JSON.stringify some at a time.
 */
export function* canonicalEvidence(evidence: JsonRecord, decisions: readonly JsonRecord[]): Iterable<string> {
  const sorted = (property: string, ...by: string[]) => records(evidence, property, by);
  const properties: [string, Iterable<string> | undefined][] = [
    ['decisions', list(decisions, whole(canonicalJson))],
    ['entries', list(sorted('entries', 'number'), whole(canonicalJson))],
    ['evidence', [JSON.stringify(evidence['evidence'])]],
    ['facts', list(sorted('facts', 'set', 'group', 'session', 'item', 'entry'), whole(canonicalJson))],
    ['rulebook', [JSON.stringify(evidence['rulebook'])]],
    ['sheets', list(sorted('sheets', 'panel', 'group', 'session', 'item', 'judge'), canonicalSheet)],
    ['tallies', list(sorted('tallies', 'channel', 'group', 'session'), whole(canonicalTally))],
    ['upTo', evidence['upTo'] === undefined ? undefined : [JSON.stringify(evidence['upTo'])]],
  ];
  let before = '{';
  for (const [property, pieces] of properties) {
    if (pieces === undefined) continue;
    yield `${before}"${property}":`;
    yield* pieces;
    before = ',';
  }
  yield '}';
}

/** undefined where there is nothing: the property is left out. */
const list = <T>(items: readonly T[], each: (item: T) => Iterable<string>): Iterable<string> | undefined =>
  items.length === 0 ? undefined : inBrackets(items, each);

function* inBrackets<T>(items: readonly T[], each: (item: T) => Iterable<string>): Iterable<string> {
  let before = '[';
  for (const item of items) {
    yield before;
    yield* each(item);
    before = ',';
  }
  yield ']';
}

const whole =
  <T>(text: (item: T) => string) =>
  (item: T): Iterable<string> => [text(item)];

function records(evidence: JsonRecord, property: string, by: readonly string[]): JsonRecord[] {
  const list = (evidence[property] ?? []) as readonly JsonRecord[];
  const valuesOf = (record: JsonRecord) => by.map((name) => record[name]);
  return [...list].sort((a, b) => compareBy(valuesOf(a), valuesOf(b), by.length));
}

/** Longer texts than of so many rows would outlive a collection of garbage, and cost several times as much. */
const ROWS_AT_ONCE = 128;

function* canonicalSheet({ group, item, judge, marks, panel, session }: JsonRecord): Iterable<string> {
  yield `${JSON.stringify({ group, item, judge }).slice(0, -1)},"marks":[`;
  const rows = sortedRows(marks as readonly unknown[][], 1);
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    const some = JSON.stringify(rows.slice(i, i + ROWS_AT_ONCE)).slice(1, -1);
    yield i === 0 ? some : `,${some}`;
  }
  yield `],${JSON.stringify({ panel, session }).slice(1)}`;
}

function canonicalTally({ channel, group, pairs, session, votes }: JsonRecord): string {
  const inOrder = {
    channel,
    group,
    pairs: pairs === undefined ? undefined : sortedRows(pairs as readonly unknown[][], 2),
    session,
    votes: sortedRows(votes as readonly unknown[][], 2),
  };
  return JSON.stringify(inOrder);
}

/** Rows by their first `width` values; those that are in order already are not copied. */
function sortedRows(rows: readonly unknown[][], width: number): readonly unknown[][] {
  const compare = (a: readonly unknown[], b: readonly unknown[]) =>
    (a[0] as number) - (b[0] as number) || compareBy(a, b, width);
  const isSorted = rows.every((row, i) => i === 0 || compare(rows[i - 1] ?? [], row) < 0);
  return isSorted ? rows : [...rows].sort(compare);
}

/** Strings by code units, numbers by size, absent first. */
function compareBy(a: readonly unknown[], b: readonly unknown[], width: number): number {
  for (let i = 0; i < width; i++) {
    const [left, right] = [a[i], b[i]];
    if (left === right) continue;
    if (left === undefined || left === null) return -1;
    if (right === undefined || right === null) return 1;
    return (left as string | number) < (right as string | number) ? -1 : 1;
  }
  return 0;
}
