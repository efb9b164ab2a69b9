import { say, type Sentence } from './sentence.js';

interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** What a person can do about it. */
  readonly detail: Sentence;
}

const kind = (status: number, title: string, detail: Sentence): ProblemKind => ({ status, title, detail });

/** Every problem that the api answers with: the one catalogue that api, web and docs share. */
export const problems = {
  'request.invalid': kind(
    400,
    'Invalid request',
    say(
      '请求的内容有误，请按列出的说明改正后重试。',
      'Something in the request is wrong: mend what is listed and send it again.',
    ),
  ),
  'request.unreadable': kind(
    400,
    'Unreadable request',
    say('请求无法读取，请检查其格式后重试。', 'The request cannot be read: check its form and send it again.'),
  ),
  'request.too-large': kind(
    413,
    'Request too large',
    say(
      '请求超出允许的大小，请缩小后重试。',
      'The request is larger than is allowed: make it smaller and send it again.',
    ),
  ),
  'request.wrong-media-type': kind(
    415,
    'Wrong media type',
    say('请以 application/json 发送请求。', 'Send the request as application/json.'),
  ),
  'request.foreign-origin': kind(
    403,
    'Foreign origin',
    say(
      '这个请求来自别的网站，已被拒绝。请直接打开本站再试。',
      'This request comes from another site and is refused. Open this site itself and try again.',
    ),
  ),
  'request.too-many': kind(
    429,
    'Too many attempts',
    say('尝试次数过多，请稍候再试。', 'There were too many attempts: wait a while and try again.'),
  ),
  'request.conflict': kind(
    409,
    'Conflict',
    say(
      '同一内容刚刚被别人改动，请刷新后重试。',
      'Somebody else changed the same thing just now: reload and try again.',
    ),
  ),
  'not-found': kind(404, 'Not found', say('这里没有内容，请检查地址。', 'There is nothing here: check the address.')),
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
  'contest.not-found': kind(
    404,
    'No such contest',
    say('没有这个大赛，请检查地址。', 'There is no such contest: check the address.'),
  ),
  'contest.slug-taken': kind(
    409,
    'Slug in use',
    say('这个地址代号已被使用，请换一个。', 'This slug is in use: choose another.'),
  ),
  'contest.imported': kind(
    409,
    'Imported contest',
    say(
      '这个大赛是导入的，不会开放投票或评分；请导入其评选数据。',
      'This contest is imported and never opens a stage for ballots or marks: import its evidence instead.',
    ),
  ),
  'contest.not-imported': kind(
    409,
    'Contest not imported',
    say(
      '只有创建时标为“导入”的大赛才能导入评选数据。',
      'Evidence can be imported only into a contest that was created as imported.',
    ),
  ),
  'rulebook.not-sealed': kind(
    409,
    'No sealed rulebook',
    say('规则尚未封存，请先封存规则。', 'The rulebook is not sealed yet: seal it first.'),
  ),
  'stage.not-found': kind(
    404,
    'No such stage',
    say('没有这个阶段，请核对大赛的阶段。', 'There is no such stage: look at the stages of the contest.'),
  ),
  'stage.wrong-state': kind(
    409,
    'Stage cannot change so',
    say(
      '这个阶段不能从现在的状态变成所要求的状态，请刷新后查看。',
      'The stage cannot go from the state it is in to the one asked for: reload to see where it stands.',
    ),
  ),
  'rulebook.refused': kind(
    422,
    'Rulebook refused',
    say('规则未通过检查，请按列出的说明改正。', 'The rulebook did not pass the check: mend what is listed.'),
  ),
  'rulebook.unchanged': kind(
    409,
    'Rulebook unchanged',
    say('这与已封存的规则完全相同，不需要新版本。', 'This is the sealed rulebook itself: there is nothing to seal.'),
  ),
  'rulebook.stage-opened': kind(
    409,
    'A stage has opened',
    say(
      '已有阶段开放过，规则须保持封存时的样子；若要用别的规则，请新建大赛。',
      'A stage has opened already, and the rulebook stays as it was sealed: make a new contest for other rules.',
    ),
  ),
  'rulebook.reason-required': kind(
    409,
    'Reason required',
    say('再次封存规则须说明理由，请补上。', 'A new version of the rulebook needs a reason: give it.'),
  ),
  'rulebook.not-found': kind(
    404,
    'No such rulebook',
    say(
      '规则尚未封存，或没有这个版本；不写版本号即为最新一版。',
      'The rulebook is not sealed yet, or has no such version: leave the version out to see the newest.',
    ),
  ),
  'entry.not-found': kind(
    404,
    'No such entry',
    say('没有这个项目，请在项目列表里查找。', 'There is no such entry: look for it in the list of entries.'),
  ),
  'entry.number-taken': kind(
    409,
    'Number in use',
    say('这个序号已有项目，请换一个。', 'This number has an entry already: choose another.'),
  ),
  'entry.unknown-key': kind(
    422,
    'Unknown category or district',
    say(
      '封存的规则里没有这个类别或地区，请选用其中列出的。',
      'The sealed rulebook has no such category or district: take one that it names.',
    ),
  ),
  'roadshow.position-taken': kind(
    409,
    'Stop exists',
    say('这一站已经存在，请换一个序号。', 'There is a stop at this position already: choose another.'),
  ),
  'roadshow.unknown-entry': kind(
    422,
    'Unknown entry',
    say('巡展里有不存在的项目序号，请先录入项目。', 'A stop names an entry that does not exist: add the entry first.'),
  ),
  'evidence.refused': kind(
    422,
    'Evidence refused',
    say('评选数据未通过检查，请按列出的说明改正。', 'The evidence did not pass the check: mend what is listed.'),
  ),
  'evidence.already-imported': kind(
    409,
    'Evidence already imported',
    say('最新的评选数据就是这份文件，可直接公布。', 'The newest evidence is this file already: go on and publish.'),
  ),
  'round.not-found': kind(
    404,
    'No such round',
    say('没有这一轮，请核对规则里的轮次。', 'There is no such round: look at the rounds in the rules.'),
  ),
  'results.not-published': kind(
    404,
    'Not published',
    say('结果尚未公布，请在揭晓后再来。', 'The results are not published yet: come back after the announcement.'),
  ),
  'results.no-evidence': kind(
    409,
    'No evidence',
    say('这一轮还没有冻结的评选数据，请先导入。', 'There is no frozen evidence for this round yet: import it first.'),
  ),
  'results.pending': kind(
    409,
    'A list is pending',
    say(
      '有名单仍待裁定，请先作出列出的裁定。',
      'A list waits for a decision: make the decisions that are listed first.',
    ),
  ),
  'results.reason-required': kind(
    409,
    'Reason required',
    say(
      '这一轮已经公布，更正须说明理由，请补上。',
      'This round is published already, and a correction needs a reason: give it.',
    ),
  ),
  'results.unchanged': kind(
    409,
    'Nothing to correct',
    say('与已公布的版本完全相同，无须再公布。', 'This is what is published already: there is nothing to correct.'),
  ),
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
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problems;

export const problemCodes = Object.keys(problems) as ProblemCode[];
