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
} as const satisfies ProblemKinds;
