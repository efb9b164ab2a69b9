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
  'invitation.not-found': kind(
    404,
    'No such invitation',
    say('没有这份邀请，请在人员页查看。', 'There is no such invitation: look at the list of people.'),
  ),
  'invitation.accepted': kind(
    409,
    'Invitation accepted',
    say(
      '这份邀请已被接受，角色保持不变；要给新链接，请在人员名单里操作。',
      'This invitation was accepted, and the role stays; a new link is issued beside the person’s name.',
    ),
  ),
  'invitation.taken-back': kind(
    409,
    'Invitation taken back',
    say('这份邀请已被收回，请重新邀请。', 'This invitation was taken back: invite anew.'),
  ),
  'invitation.link-invalid': kind(
    401,
    'Link not valid',
    say(
      '这个链接已经用过、已过期、已被新链接代替或收回，请向主办方要一个新的。',
      'This link was used, has expired, was replaced by a newer one or taken back: ask the organisers for a new one.',
    ),
  ),
  'person.not-found': kind(
    404,
    'No such person',
    say('这里没有这个人，请在人员页查看。', 'There is no such person here: look at the list of people.'),
  ),
  'person.not-yours': kind(
    403,
    'An administrator’s to do',
    say(
      '这个账号另有主办方或管理员的角色，或在别的大赛里有角色，只有管理员可以给它新链接。',
      'This account organises or administers, or holds a role in another contest: an administrator alone issues its link.',
    ),
  ),
  'role.not-held': kind(
    404,
    'Role not held',
    say(
      '这个人在这里没有这个角色，请在人员页查看。',
      'This person does not hold that role here: look at the list of people.',
    ),
  ),
  'role.own': kind(
    409,
    'Your own role',
    say(
      '自己的组委会角色不能自己收回，请由另一位组委会成员来做。',
      'Your own role of organiser is not taken away by yourself: another organiser does so.',
    ),
  ),
  'role.last-organiser': kind(
    409,
    'The last organiser',
    say(
      '这是本届最后一位组委会成员，请先邀请另一位。',
      'This is the last organiser of the contest: invite another one first.',
    ),
  ),
  'role.at-work': kind(
    409,
    'At work on a panel',
    say(
      '这位评委还在评审组里，请先在评审组的页面替换：已交的评分表由您定去留。',
      'This judge is on a panel: replace them there first, and say whether the sheets that they submitted are kept.',
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
