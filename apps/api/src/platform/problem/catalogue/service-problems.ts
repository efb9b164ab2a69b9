import { say } from '../sentence.js';
import { kind, type ProblemKinds } from './problem-kind.js';

export const serviceProblems = {
  'service.not-ready': kind(
    503,
    'Not ready',
    say('服务尚未就绪，请稍候再试。', 'The service is not ready: try again in a moment.'),
  ),
  'internal-error': kind(
    500,
    'Internal error',
    say(
      '服务器出错，请稍后再试；联系我们时请附上请求编号。',
      'Something went wrong on our side: try again later, and name the request id when you write to us.',
    ),
  ),
} as const satisfies ProblemKinds;
