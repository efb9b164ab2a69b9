import { say } from '../sentence.js';
import { kind, type ProblemKinds } from './problem-kind.js';

export const resultsProblems = {
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
  'version.not-found': kind(
    404,
    'No such version',
    say(
      '没有公布过这一版；不写版本号即为最新一版。',
      'No such version has been published: leave the version out to see the newest.',
    ),
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
  'results.contradicts': kind(
    409,
    'Contradicts what is published',
    say(
      '与已公布的其他轮次不一致。请先核对列出的不同；确须更正的，在同一次公布中列入 corrects 并写明理由。',
      'Other rounds are published otherwise: look at the differences. Correct those rounds in the same act (`corrects`), each with its reason.',
    ),
  ),
  'results.unchanged': kind(
    409,
    'Nothing to correct',
    say('与已公布的版本完全相同，无须再公布。', 'This is what is published already: there is nothing to correct.'),
  ),
  'recorded.not-found': kind(
    404,
    'Nothing recorded',
    say(
      '规则里没有这份外来票数或事实，或没有这一版。',
      'The rulebook leaves no such votes or facts to the office, or there is no such version.',
    ),
  ),
  'recorded.refused': kind(
    422,
    'Cells refused',
    say(
      '有的格子不对，一行也没有写入，请按列出的说明改正。',
      'Some cells are wrong and nothing was written: mend what is listed.',
    ),
  ),
  'recorded.unchanged': kind(
    409,
    'Nothing new',
    say('与最新一版完全相同，什么都没有改变。', 'The newest version says the same: nothing has changed.'),
  ),
  'recorded.reason-required': kind(
    409,
    'Reason required',
    say('换掉先前的一版须说明理由，请补上。', 'What replaces an earlier version needs a reason: give it.'),
  ),
  'recorded.frozen': kind(
    409,
    'Frozen with its round',
    say(
      '用到它的一轮已经冻结，不能再换；须改动结果的，请用决定。',
      'A round that takes from it is frozen, and it stays as it is: change the outcome by a decision.',
    ),
  ),
  'recorded.own': kind(
    409,
    'A second person confirms',
    say('自己录入的须由另一人核对后确认。', 'Somebody else than the one who typed it must compare and confirm it.'),
  ),
  'recorded.confirmed': kind(
    409,
    'Confirmed already',
    say('这一版已经有人确认。', 'Somebody has confirmed this version already.'),
  ),
  'recorded.replaced': kind(
    409,
    'Replaced',
    say('这一版已有新版，请核对最新的一版。', 'A newer version has replaced this one: compare that.'),
  ),
  'decision.refused': kind(
    422,
    'Decision refused',
    say('这个决定有误，请按列出的说明改正。', 'Something in the decision is wrong: mend what is listed.'),
  ),
  'decision.lifted': kind(409, 'Lifted already', say('这一号决定已经撤销。', 'This decision was lifted already.')),
  'round.not-ready': kind(
    409,
    'Round not ready',
    say(
      '这一轮还缺列出的几样，齐全之前谁也看不到排名和评分。',
      'What is listed is missing: until it is there nobody sees a ranking or a mark of this round.',
    ),
  ),
  'votes.differ': kind(
    409,
    'Votes differ',
    say(
      '选票重数与累计数不符，已停下；请先查明列出的各处。',
      'The recount of the ballots differs from the running totals, and nothing was frozen: look into what is listed.',
    ),
  ),
  'notice.open': kind(409, 'Notice open', say('这一轮正在公示。', 'The notice of this round is open already.')),
  'notice.not-open': kind(
    404,
    'No notice yet',
    say('这一轮还没有公示，请以后再来。', 'This round has no notice yet: come back later.'),
  ),
  'notice.none': kind(
    409,
    'No notice',
    say('这一轮还没有公示，请先打开公示。', 'This round has had no notice: open it first.'),
  ),
  'notice.superseded': kind(
    409,
    'Superseded',
    say(
      '公示之后又有决定，这一版不能再公布；请看还要定什么。',
      'A decision was made since, and this version is not published any more: see what is still to be decided.',
    ),
  ),
  'notice.along': kind(
    409,
    'Published with another',
    say(
      '这一版随后面一轮的更正一同公布，请公布那一轮。',
      'This version is published along with the later round that corrects it: publish that one.',
    ),
  ),
  'notice.own': kind(
    409,
    'A second person publishes',
    say(
      '公示由您打开，须由另一位组委会成员或管理员公布。',
      'You opened the notice: another organiser or the administrator publishes.',
    ),
  ),
  'notice.not-over': kind(409, 'Notice not over', say('公示还没有期满。', 'The notice is not over yet.')),
  'notice.hash-differs': kind(
    409,
    'Hash differs',
    say(
      '写的最后 8 位与公示的指纹不同；请对照公示页，若确有不同就不要公布。',
      'These are not the last eight characters of the hash in the notice: compare them, and do not publish if they differ.',
    ),
  ),
  'notice.not-as-proposed': kind(
    409,
    'Not as proposed',
    say(
      '本版程序算出的结果与公示的不同，不能公布；请用公示时的版本。',
      'This version of Laurel computes another outcome than was proposed: publish with the version that opened the notice.',
    ),
  ),
} as const satisfies ProblemKinds;
