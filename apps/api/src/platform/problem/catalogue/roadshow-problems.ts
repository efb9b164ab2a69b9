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
  'roadshow.stop-not-found': kind(
    404,
    'No such stop',
    say('没有这一站，请从巡展页里选。', 'There is no such stop: choose one of the roadshow.'),
  ),
  'roadshow.reason-required': kind(
    422,
    'Reason required',
    say('重新抽签须写明公开的理由。', 'To draw again needs a reason, which is public.'),
  ),
  'roadshow.nobody-on-stage': kind(
    422,
    'Nobody on stage',
    say('这一站还没有安排项目，请先安排再抽签。', 'No entry is on stage at this stop: add them before drawing.'),
  ),
  'roadshow.stop-started': kind(
    409,
    'Stop has begun',
    say('这一站已经开始，顺序不能再抽。', 'This stop has begun: its order is not drawn again.'),
  ),
} as const satisfies ProblemKinds;
