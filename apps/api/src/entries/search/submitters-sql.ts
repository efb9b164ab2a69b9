import { allOf, anyOf, pairsSql, type Parameters } from './matching-sql.js';
import { type Piece, type Question, writtenText } from './question.js';
import { SUBMITTER } from './search-text.js';

/**
 * The submitters whose name answers a question, as entries and positions: whole, in whatever script or as pinyin, or in
 * pieces, where no name of the contest has it whole.
 */
export function submittersSql(contest: string, { whole, pieces }: Question, parameters: Parameters): string {
  const pattern = parameters.add(whole.map(({ text }) => text).join('|'));
  const mayBeWhole = whole.map(({ pairs }) => pairsSql(pairs, parameters));
  const wholes = linesSql(contest, anyOf(mayBeWhole), `line ~ ${pattern}`);
  if (pieces.length === 0) return wholes;
  const ends = pieces.map((piece) => pairsSql(endsOf(piece), parameters));
  const inPieces = linesSql(contest, allOf(ends), allOf(pieces.map((piece) => pieceSql(piece, parameters))));
  return `
    with whole as (${wholes})
    select number, position from whole
    union all select number, position from (${inPieces}) pieces where not exists (select from whole)`;
}

/** What the index finds narrows down the entries; each line of a submitter is then compared by itself. */
const linesSql = (contest: string, mayBe: string, is: string): string => `
  select number, substring(line from '^${SUBMITTER}(\\d+)')::smallint as position
  from entry_search_texts cross join lateral string_to_table(others, E'\\n') as line
  where contest_id = ${contest} and ${mayBe} and starts_with(line, '${SUBMITTER}') and ${is}`;

const endsOf = (piece: Piece): readonly string[] =>
  'pairs' in piece ? [...piece.pairs.slice(0, 1), ...piece.pairs.slice(-1)] : piece.pattern.pairs;

function pieceSql(piece: Piece, parameters: Parameters): string {
  const stands = (text: string): string => `line ~ ${parameters.add(text)}`;
  if (!('pairs' in piece)) return stands(piece.pattern.text);
  const texts = piece.pairs.map(writtenText);
  const between = texts.slice(1).map((text, index) => stands(`${texts[index]}|${text}`));
  return allOf([...[...texts.slice(0, 1), ...texts.slice(-1)].map(stands), ...between]);
}
