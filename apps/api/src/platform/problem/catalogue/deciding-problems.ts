import { say } from '../sentence.js';
import { kind, type ProblemKinds } from './problem-kind.js';

export const decidingProblems = {
  'deciding.busy': kind(
    503,
    'Computing for others',
    say('正在为别人计算，请稍候再试。', 'Others are being computed for: try again in a moment.'),
  ),
  'deciding.too-large': kind(
    422,
    'Too large to compute',
    say(
      '这项计算超出了允许的时间或内存，请缩小规则或数据。',
      'This takes more time or memory than a computation may: make the rulebook or the evidence smaller.',
    ),
  ),
} as const satisfies ProblemKinds;
