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
} as const satisfies ProblemKinds;
