import { say } from '../sentence.js';
import { kind, type ProblemKinds } from './problem-kind.js';

export const authProblems = {
  'auth.required': kind(401, 'Sign-in required', say('请先登录。', 'Sign in first.')),
  'auth.bad-credentials': kind(
    401,
    'Wrong e-mail or password',
    say('邮箱或密码不对，请检查后重试。', 'The e-mail address or the password is wrong: check both and try again.'),
  ),
  'auth.session-ended': kind(
    401,
    'Session ended',
    say('登录已失效，请重新登录。', 'This session has ended: sign in again.'),
  ),
  'auth.forbidden': kind(
    403,
    'Not allowed',
    say('您的账号无权进行此操作，请联系管理员。', 'Your account may not do this: ask an administrator.'),
  ),
  'auth.setup-link-invalid': kind(
    401,
    'Setup link not valid',
    say(
      '这个设置链接已经用过、已过期或不存在，请在服务器上重新生成。',
      'This link was used, has expired or never existed: have the server print a new one.',
    ),
  ),
  'auth.email-taken': kind(
    409,
    'E-mail address in use',
    say(
      '这个邮箱已有账号，请换一个或直接登录。',
      'This e-mail address has an account already: use another or sign in.',
    ),
  ),
} as const satisfies ProblemKinds;
