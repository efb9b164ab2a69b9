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
} as const satisfies ProblemKinds;
