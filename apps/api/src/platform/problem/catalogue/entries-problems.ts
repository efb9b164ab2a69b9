import { say } from '../sentence.js';
import { kind, type ProblemKinds } from './problem-kind.js';

export const entriesProblems = {
  'entry.not-found': kind(
    404,
    'No such entry',
    say('没有这个项目，请在项目列表里查找。', 'There is no such entry: look for it in the list of entries.'),
  ),
  'entry.number-taken': kind(
    409,
    'Number in use',
    say('这个编号已有项目，请换一个。', 'This number has an entry already: choose another.'),
  ),
  'entry.write-ups-closed': kind(
    409,
    'Write-ups closed',
    say('结果已经公布，颁奖词不再改动。', 'The results are published: what they print of the entries stays as it is.'),
  ),
  'submitter.not-found': kind(
    404,
    'No such submitter',
    say(
      '没有这个名称的申报单位，请在申报单位里查找。',
      'No submitter has this name: look for it among the submitters.',
    ),
  ),
  'entry.unknown-key': kind(
    422,
    'Unknown category or district',
    say(
      '封存的规则里没有这个类别或地区，请选用其中列出的。',
      'The sealed rulebook has no such category or district: take one that it names.',
    ),
  ),
  'import.unreadable': kind(
    422,
    'Unreadable table',
    say('这个文件读不出来，请按列出的说明改正。', 'This file cannot be read: mend what is listed.'),
  ),
  'import.empty': kind(
    422,
    'Empty table',
    say('这个文件里没有内容，请填好再导入。', 'There is nothing in this file: fill it in and import it again.'),
  ),
  'import.too-many-rows': kind(
    422,
    'Too many rows',
    say('一次最多导入 10,000 行，请分成几个文件。', 'At most 10,000 rows can be imported at once: divide the file.'),
  ),
  'import.columns-unknown': kind(
    422,
    'Columns unknown',
    say(
      '第一行看不出是表头，请先说明每一列是什么。',
      'The first row names no columns: say first what each column holds.',
    ),
  ),
  'import.bad-cells': kind(
    422,
    'Bad cells',
    say('有单元格要改，改好之前什么也没有导入。', 'Some cells must be mended: until then nothing is imported.'),
  ),
  'import.other-file': kind(
    409,
    'Another file',
    say('这不是刚才检查的那个文件，请重新检查再导入。', 'This is not the file that was checked: check it again.'),
  ),
  'import.doubles': kind(
    409,
    'Likely doubles',
    say(
      '有几行可能与别的项目重复，请逐行确认再导入。',
      'Some rows are likely doubles of other entries: confirm each of them and import again.',
    ),
  ),
} as const satisfies ProblemKinds;
