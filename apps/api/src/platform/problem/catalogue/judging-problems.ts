import { say } from '../sentence.js';
import { kind, type ProblemKinds } from './problem-kind.js';

export const judgingProblems = {
  'panel.not-found': kind(
    404,
    'No such panel',
    say('没有这个评委组，或您不在其中。', 'There is no such panel, or you are not on it.'),
  ),
  'panel.member-not-found': kind(
    404,
    'No such judge',
    say('这个评委组里没有这位评委，请刷新后查看。', 'This panel has no such judge: reload to see who is on it.'),
  ),
  'panel.member-twice': kind(
    409,
    'On the panel already',
    say('这位评委已在组里。', 'This judge is on the panel already.'),
  ),
  'panel.member-left': kind(
    409,
    'Judge has left',
    say('这位评委已退出，评分表只能看。', 'This judge has left the panel: the sheets can be read alone.'),
  ),
  'panel.no-judge': kind(
    422,
    'Not a judge of the contest',
    say('这个账号不是本大赛的评委，请先邀请。', 'This account is no judge of the contest: invite it first.'),
  ),
  'panel.no-account': kind(404, 'No such account', say('本大赛里没有这个账号。', 'This contest has no such account.')),
  'panel.empty': kind(
    409,
    'Panel without judges',
    say('评委组里还没有人，请先加评委。', 'The panel has no judges yet: add some first.'),
  ),
  'round.not-decided': kind(
    409,
    'Round before not decided',
    say(
      '上一轮还没有定，参评项目还不知道。',
      'The round before is not decided, and with it who takes part in this one.',
    ),
  ),
  'terms.required': kind(
    409,
    'Terms not accepted',
    say('请先同意评审的各项约定，再打分。', 'Accept the terms before the first mark.'),
  ),
  'terms.changed': kind(
    409,
    'Terms have changed',
    say('约定有改动，请重新打开后再同意。', 'The terms have changed: reload, read them and accept them.'),
  ),
  'terms.accepted': kind(409, 'Terms accepted already', say('您已经同意过。', 'You have accepted the terms already.')),
  'sheet.not-found': kind(
    404,
    'No such sheet',
    say('这个项目没有分给您，请回到清单。', 'This entry is not assigned to you: go back to your list.'),
  ),
  'sheet.refused': kind(
    422,
    'Sheet refused',
    say('评分表还有问题，请按列出的说明改正。', 'The sheet cannot be taken so: mend what is listed.'),
  ),
  'sheet.unusual': kind(
    422,
    'Unusual marks',
    say(
      '有的分数和您其余的分相差很远，请核对后确认。',
      'Some marks lie far from your others: look at them, and confirm them if they are meant so.',
    ),
  ),
  'sheet.stale': kind(
    409,
    'Saved elsewhere meanwhile',
    say(
      '另一处先存过这张表；两份都在，请选留下哪些。',
      'This sheet was saved elsewhere meanwhile: both versions are kept, choose what to keep of each.',
    ),
  ),
  'sheet.submitted': kind(
    409,
    'Sheet submitted',
    say(
      '这张表已提交，只能看；要改请组委会退回。',
      'This sheet is submitted and can be read alone: ask the office to give it back.',
    ),
  ),
  'sheet.not-submitted': kind(
    409,
    'Sheet not submitted',
    say('这张表没有提交，不用退回。', 'This sheet is not submitted: there is nothing to give back.'),
  ),
  'sheet.recused': kind(
    409,
    'Recused',
    say('这个项目已回避，不再打分。', 'There is a conflict of interest with this entry: it takes no marks.'),
  ),
  'conflict.none': kind(
    409,
    'No conflict of interest',
    say('这里没有可撤销的回避。', 'There is no conflict of interest to take back.'),
  ),
  'conflict.by-office': kind(
    409,
    'Found by the office',
    say('这项回避由组委会认定，请与组委会联系。', 'The office found this conflict of interest: ask the office.'),
  ),
  'conflict.declared': kind(
    409,
    'Declared by the judge',
    say(
      '这项回避由评委本人声明，只有本人能撤销。',
      'The judge declared this conflict of interest: the judge alone can take it back.',
    ),
  ),
  'affiliations.own': kind(
    409,
    'Your own body',
    say(
      '自己所在的单位只能添加，不能自己删去，请由另一位组委会成员来改。',
      'You may add a body of your own and not take one away: let another organiser change it.',
    ),
  ),
  'judging.own-entry': kind(
    403,
    'Entry of your own body',
    say(
      '这是您所在单位的项目，请由别的组委会成员处理。',
      'Your own body submitted this entry: let another organiser do it.',
    ),
  ),
} as const satisfies ProblemKinds;
