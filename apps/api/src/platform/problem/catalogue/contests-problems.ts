import { say } from '../sentence.js';
import { kind, type ProblemKinds } from './problem-kind.js';

export const contestsProblems = {
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
  'example.not-found': kind(
    404,
    'No such example',
    say('没有这个示例规则，请从列表中选择。', 'There is no such example: take one from the list.'),
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
  'stage.cannot-run': kind(
    409,
    'Stage cannot run yet',
    say(
      '规则里这一阶段所用的某些做法尚不支持，所以不能开放；缺什么已列出。',
      'This version cannot run all that the rulebook asks of this stage, so it does not open: see what is missing.',
    ),
  ),
  'stage.round-frozen': kind(
    409,
    'Round frozen',
    say(
      '这一轮的评选数据已经冻结，其阶段不能重开。',
      'The evidence of this round is frozen: its stages are not opened again.',
    ),
  ),
  'stage.next-round-opened': kind(
    409,
    'Next round has begun',
    say(
      '下一轮的阶段已经开放过，这一阶段不能重开。',
      'A stage of the next round has opened already: this one is not opened again.',
    ),
  ),
  'stage.not-yet-open': kind(
    409,
    'Stage not open yet',
    say('这一阶段尚未开放，请在开放后再试。', 'This stage is not open yet: come back when it has opened.'),
  ),
  'stage.closed': kind(
    409,
    'Stage closed',
    say(
      '这一阶段已经结束；截止前服务器收到的都算数，此后的不算。',
      'This stage has closed: what the server received before the close counts, and nothing after it.',
    ),
  ),
  'round.not-closed': kind(
    409,
    'Round not closed',
    say(
      '这一轮的投票或评分阶段尚未全部结束，请先结束它们。',
      'A stage for votes or marks of this round is not closed: close it first.',
    ),
  ),
  'round.frozen': kind(
    409,
    'Round frozen',
    say('这一轮的数据已封存，不能再改。', 'The evidence of this round is frozen: nothing of it changes any more.'),
  ),
  'stage.time-missing': kind(
    422,
    'Time missing',
    say(
      '改期须写明新的开始或结束时间，延长须写明新的结束时间。',
      'Say when: a stage that is put off needs a new opening or end, one that is extended a new end.',
    ),
  ),
  'stage.time-past': kind(
    422,
    'Time in the past',
    say('所写的时间须晚于现在。', 'The time must lie ahead: give a later one.'),
  ),
  'stage.time-unwanted': kind(
    422,
    'Time not taken',
    say(
      '手动开始或关闭即刻生效，不写开始时间；关闭也不写结束时间。',
      'What is opened or closed by hand is so at once: leave the opening out, and the end where it is closed.',
    ),
  ),
  'stage.empty-window': kind(
    422,
    'Empty window',
    say('阶段应先开始、后结束。', 'A stage opens before it closes: mend the times.'),
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
      '已开放过的阶段所用的渠道、评委组和轮次须与封存时相同；标题和以后的轮次可以改。',
      'What a stage that has opened uses stays as it was sealed; titles and later rounds may change: see what is listed.',
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
} as const satisfies ProblemKinds;
