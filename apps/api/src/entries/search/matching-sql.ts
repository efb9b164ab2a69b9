import type { Pattern, Piece, Question } from './question.js';

/** The values of a statement, each named where it stands. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/**
 * The entries that answer a question and how well: 0 by the number, 1 whole in the title, 2 whole in a submitter or in
 * the summary, and 3 in pieces, where no entry of the contest has it whole.
 */
export function matchingSql(contest: string, { number, whole, pieces }: Question, parameters: Parameters): string {
  const isNumber = number === null ? 'false' : `number = ${parameters.add(number)}`;
  const pattern = parameters.add(whole.map(({ text }) => text).join('|'));
  const mayBeWhole = whole.map(({ pairs }) => pairsSql(pairs, parameters));
  const of = `from entry_search_texts where contest_id = ${contest}`;
  const wholes = `
    select number, case when ${isNumber} then 0 when title ~ ${pattern} then 1 else 2 end as level
    ${of} and (${isNumber} or (${anyOf(mayBeWhole)} and (title ~ ${pattern} or others ~ ${pattern})))`;
  if (pieces.length === 0) return wholes;
  const inPieces = allOf(pieces.map((piece) => pieceSql(piece, parameters)));
  return `
    with whole as (${wholes})
    select number, level from whole
    union all select number, 3 ${of} and not exists (select from whole) and ${inPieces}`;
}

function pieceSql(piece: Piece, parameters: Parameters): string {
  if ('pairs' in piece) return dividedSql(piece.pairs, parameters);
  const { pattern, number } = piece;
  const isNumber = number === null ? [] : [`number = ${parameters.add(number)}`];
  return anyOf([...isNumber, allOf([pairsSql(pattern.pairs, parameters), standsSql(pattern, parameters)])]);
}

function dividedSql(pairs: readonly string[], parameters: Parameters): string {
  const ends = [...new Set([...pairs.slice(0, 1), ...pairs.slice(-1)])];
  const between = pairs.slice(1).map((pair, index) => [pairs[index], pair]);
  return allOf([
    pairsSql(ends, parameters),
    ...between.map((neighbours) => `pairs && ${parameters.add(neighbours)}::text[]`),
  ]);
}

function standsSql({ text }: Pattern, parameters: Parameters): string {
  const pattern = parameters.add(text);
  return `(title ~ ${pattern} or others ~ ${pattern})`;
}

/** What the index finds; one character alone has no pair, so that all entries are looked through. */
export const pairsSql = (pairs: readonly string[], parameters: Parameters): string =>
  pairs.length === 0 ? 'true' : `pairs @> ${parameters.add(pairs)}::text[]`;

export const anyOf = (conditions: readonly string[]): string => `(${conditions.join(' or ')})`;
export const allOf = (conditions: readonly string[]): string => `(${conditions.join(' and ')})`;
