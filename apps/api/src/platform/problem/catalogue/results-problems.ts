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
} as const satisfies ProblemKinds;
