import { say } from '../sentence.js';
import { kind, type ProblemKinds } from './problem-kind.js';

export const roadshowProblems = {
  'roadshow.position-taken': kind(
    409,
    'Stop exists',
    say('这一站已经存在，请换一个序号。', 'There is a stop at this position already: choose another.'),
  ),
  'roadshow.unknown-entry': kind(
    422,
    'Unknown entry',
    say('巡展里有不存在的项目编号，请先录入项目。', 'A stop names an entry that does not exist: add the entry first.'),
  ),
} as const satisfies ProblemKinds;
