import { Problem } from '../problem/problem.js';
import { say } from '../problem/sentence.js';
import type { UnreadableTable } from './read-table.js';

/** Why a file is no table, as a refusal. */
export function unreadable(table: UnreadableTable): Problem {
  const { path, sentence } =
    table.unreadable === 'encoding'
      ? {
          path: 'file',
          sentence: say(
            '文件不是 UTF-8，也不是 GB18030。请在表格软件里另存为“CSV UTF-8”。',
            'The file is neither in UTF-8 nor in GB18030: save it from the spreadsheet as "CSV UTF-8".',
          ),
        }
      : {
          path: `row ${table.row}`,
          sentence: say(
            `第 ${table.row} 行起有一个引号没有结束，请补上。`,
            `A quotation mark in row ${table.row} is not ended: add the other one.`,
          ),
        };
  return new Problem('import.unreadable', { errors: [{ path, code: table.unreadable, sentence }] });
}
