import type { AttributeKeys } from '../../contests/rulebooks.service.js';
import { runsOf } from '../search/folded-text.js';
import { type Read, reason } from './import-cells.js';

const folded = (text: string): string =>
  runsOf(text)
    .map((run) => run.text)
    .join(' ');

const ID = /^[a-z][a-z0-9-]*$/;

/** A key of the rulebook's attribute, by its id or by its title; null where the cell is empty. */
export function readKey(cell: string, keys: AttributeKeys | undefined): Read<string | null> {
  const text = cell.normalize('NFC').trim();
  if (text === '') return { value: null };
  if (keys === undefined) return { reason: UNDECLARED };
  if (keys === true) return ID.test(text) ? { value: text } : { reason: NO_ID };
  const named = keys.map(({ id, title }) => ({ id, names: [id, title?.zh, title?.en].flatMap((name) => name ?? []) }));
  const found = named.find(({ names }) => names.some((name) => folded(name) === folded(text)));
  if (found !== undefined) return { value: found.id };
  const near = keys.find(({ title }) => title !== undefined && isNear(title.zh, text))?.title?.zh;
  return { reason: unknownKey(near) };
}

/** One character is another, too many or missing. */
function isNear(name: string, text: string): boolean {
  const [a, b] = [[...name], [...text]];
  if (a.length < 2 || Math.abs(a.length - b.length) > 1) return false;
  const start = a.findIndex((character, index) => character !== b[index]);
  if (start < 0) return true;
  const rest = (characters: readonly string[], from: number): string => characters.slice(from).join('');
  return [
    [1, 1],
    [1, 0],
    [0, 1],
  ].some(([ofName = 0, ofText = 0]) => rest(a, start + ofName) === rest(b, start + ofText));
}

const unknownKey = (near: string | undefined) =>
  near === undefined
    ? reason(
        'unknown-key',
        '规则里没有这个取值，请照规则书里的写。',
        'The rulebook knows no such value: write one of those that it names.',
      )
    : reason(
        'unknown-key',
        `规则里没有这个取值。是“${near}”吗？`,
        `The rulebook knows no such value. Is it "${near}"?`,
      );

const UNDECLARED = reason(
  'unknown-key',
  '规则书封存之后才能填写这一项，请先清空。',
  'This can be said once the rulebook is sealed: leave it empty for now.',
);

const NO_ID = reason(
  'unknown-key',
  '这里写代号：小写字母开头，只用小写字母、数字和连字符。',
  'Write an id: lower-case letters, digits and hyphens, a letter first.',
);
