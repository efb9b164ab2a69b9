import { canonicalJson } from '../rulebook/canonical.js';
import type { JsonRecord } from './evidence-reader.js';

/**
 * The canonical form of evidence that was checked, in pieces: lists sorted as RULEBOOK.md says, then RFC 8785. Checked
 * evidence has no property that JSON.stringify would write otherwise once the properties are in order, and the marks,
 * which are nearly all of it, go through JSON.stringify in one call a sheet.
 */
export function* canonicalEvidence(evidence: JsonRecord, decisions: readonly JsonRecord[]): Iterable<string> {
  const pieces: [string, Iterable<string>][] = [
    ['decisions', decisions.map(canonicalJson)],
    ['entries', records(evidence, 'entries', ['number']).map(canonicalJson)],
    ['evidence', [JSON.stringify(evidence['evidence'])]],
    ['facts', records(evidence, 'facts', ['set', 'group', 'session', 'item', 'entry']).map(canonicalJson)],
    ['rulebook', [JSON.stringify(evidence['rulebook'])]],
    ['sheets', map(records(evidence, 'sheets', ['panel', 'group', 'session', 'item', 'judge']), canonicalSheet)],
    ['tallies', map(records(evidence, 'tallies', ['channel', 'group', 'session']), canonicalTally)],
    ['upTo', evidence['upTo'] === undefined ? [] : [JSON.stringify(evidence['upTo'])]],
  ];
  let before = '{';
  for (const [property, values] of pieces) {
    const isList = !['evidence', 'rulebook', 'upTo'].includes(property);
    let isFirst = true;
    for (const value of values) {
      yield `${isFirst ? `${before}"${property}":${isList ? '[' : ''}` : ','}${value}`;
      isFirst = false;
    }
    if (isFirst) continue;
    if (isList) yield ']';
    before = ',';
  }
  yield '}';
}

function* map<T>(items: readonly T[], each: (item: T) => string): Iterable<string> {
  for (const item of items) yield each(item);
}

function records(evidence: JsonRecord, property: string, by: readonly string[]): JsonRecord[] {
  const list = (evidence[property] ?? []) as readonly JsonRecord[];
  const valuesOf = (record: JsonRecord) => by.map((name) => record[name]);
  return [...list].sort((a, b) => compareBy(valuesOf(a), valuesOf(b), by.length));
}

const canonicalSheet = ({ group, item, judge, marks, panel, session }: JsonRecord): string =>
  JSON.stringify({ group, item, judge, marks: sortedRows(marks as readonly unknown[][], 1), panel, session });

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
  const compare = (a: readonly unknown[], b: readonly unknown[]) => compareBy(a, b, width);
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
