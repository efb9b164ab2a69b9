import { say } from '../sentence.js';
import { kind, type ProblemKinds } from './problem-kind.js';

export const submissionsProblems = {
  'submission.not-found': kind(
    404,
    'No such submission',
    say('没有这个申报项目，请从“我的项目”里打开。', 'There is no such entry of yours: open it from the list.'),
  ),
  'submission.no-receipt': kind(
    404,
    'No such receipt',
    say('没有这张回执，请从项目页打开。', 'There is no such receipt: open it from the page of the entry.'),
  ),
  'submission.no-version': kind(
    404,
    'No such version',
    say('没有这一版，请从“经过”里打开。', 'There is no such version: open it from the history.'),
  ),
  'submission.too-many': kind(
    409,
    'Too many drafts',
    say(
      '一个账号最多有 100 个申报项目，请接着填已有的。',
      'An account has 100 entries at most: go on with one of them.',
    ),
  ),
  'submission.wrong-state': kind(
    409,
    'Not possible in this state',
    say(
      '项目现在的状态不能这样做，请刷新页面看它到了哪一步。',
      'The entry is in a state in which this cannot be done: reload to see which.',
    ),
  ),
  'submission.conflict': kind(
    409,
    'Changed by another account',
    say(
      '另一个账号刚才改了同一处，什么也没有存；请选用一份再存。',
      'Another account changed the same field meanwhile, and nothing was saved: choose one of both and save it.',
    ),
  ),
  'submission.changed': kind(
    409,
    'Changed meanwhile',
    say(
      '您看过之后内容又改过，没有提交；请看过最新的内容再提交。',
      'It was changed after you saw it, and was not submitted: look at it as it is now and submit again.',
    ),
  ),
  'submission.incomplete': kind(
    422,
    'Incomplete',
    say(
      '还有没填好的地方，请照列出的补上再提交。',
      'Something still is to be filled in: mend what is listed and submit.',
    ),
  ),
  'submission.vote-opened': kind(
    409,
    'Vote has opened',
    say(
      '投票已经开放，不能再撤回；如有特殊情况，请与主办方联系。',
      'The vote has opened, and nobody withdraws any more: turn to the organisers if you must.',
    ),
  ),
} as const satisfies ProblemKinds;
