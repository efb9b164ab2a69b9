import { MOST_NUMBER } from '../../platform/input/entry-number.js';
import { type Read, reason } from './import-cells.js';

/** What a spreadsheet makes of numbers such as 3-1: 3-1月, 1-Mar, 2023/3/1. */
const DATE =
  /月|日|^\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?$|^\d{1,4}\.\d{1,2}\.\d{1,4}$|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;

/** The number of an entry: 1, 001, １; null where the cell is empty. */
export function readNumber(cell: string): Read<number | null> {
  const text = cell.normalize('NFKC').trim();
  if (text === '') return { value: null };
  const digits = /^0*(\d+)$/.exec(text)?.[1];
  const number = Number(digits);
  if (digits !== undefined && number >= 1 && number <= MOST_NUMBER) return { value: number };
  return { reason: digits === undefined && DATE.test(text) ? RUINED_BY_SPREADSHEET : NO_NUMBER };
}

const RUINED_BY_SPREADSHEET = reason(
  'number-became-date',
  '表格软件把编号变成了日期。请把这一列设为“文本”，再重新填写编号。',
  'The spreadsheet has made a date of this number: format the column as text and write the number again.',
);

const NO_NUMBER = reason(
  'no-number',
  `编号是 1 到 ${MOST_NUMBER} 的整数；留空则自动接着编。`,
  `A number is whole, from 1 to ${MOST_NUMBER}; leave it empty and the next one is given.`,
);
