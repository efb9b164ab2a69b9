import { say } from '../sentence.js';
import { kind, type ProblemKinds } from './problem-kind.js';

export const votingProblems = {
  'voter.no-token': kind(
    401,
    'Not a voter yet',
    say(
      '这台设备还没有投票凭证，请打开投票页并允许本站使用 Cookie，再投一次。',
      'This device has no voter token yet: open the ballot’s page, let this site use cookies, and cast again.',
    ),
  ),
  'voter.identity-too-weak': kind(
    403,
    'Identity too weak',
    say(
      '这个渠道要求更强的身份验证，目前还不能在这里投票。',
      'This channel asks for a stronger identity than a device: ballots cannot be cast in it here yet.',
    ),
  ),
  'voter.too-many-tokens': kind(
    429,
    'Too many new voters',
    say(
      '同一网络在一小时内新增的投票设备太多，请稍后再试，或改用移动网络。',
      'Too many new voters came from this network within an hour: try again later, or use a mobile network.',
    ),
  ),
  'voter.too-many-ballots': kind(
    429,
    'Too many ballots',
    say(
      '同一设备或同一网络短时间内发送的选票太多，这一次没有处理。请稍候再发送，同一张选票不会重复计入。',
      'Too many ballots came from this device or this network in a short time, and this one was not looked at: send it again in a moment, it is not counted twice.',
    ),
  ),
  'review.not-found': kind(404, 'No such review', say('没有这项复核。', 'There is no such review.')),
  'review.no-stretch': kind(
    422,
    'No stretch of time',
    say(
      '复核的是一段已经过去的时间：开始早于结束，结束不晚于现在。',
      'A review is of a stretch of time that is over: it begins before it ends, and ends no later than now.',
    ),
  ),
  'review.ruled': kind(
    409,
    'Ruled on already',
    say('这项复核已有裁定，不再更改。', 'This review has been ruled on, and that stands.'),
  ),
  'review.own': kind(
    403,
    'A second person is needed',
    say(
      '剔除选票要另一个人来裁定，不能由提出复核的人裁定。',
      'Whoever opened the review does not strike its ballots off: a second person does.',
    ),
  ),
  'review.too-few': kind(
    409,
    'Too few ballots',
    say(
      '这段时间的选票太少，剔除会让人看出其中选了谁，所以不能剔除。',
      'There are too few ballots in this stretch: striking them off would show what they chose.',
    ),
  ),
  'ballot.malformed': kind(
    400,
    'Malformed ballot',
    say(
      '这张选票的格式不对，没有计入。请重新打开投票页，再投一次。',
      'This ballot is not of the right form and was not taken: open the ballot’s page again and cast it anew.',
    ),
  ),
  'ballot.unknown-channel': kind(
    422,
    'No such channel',
    say(
      '这个大赛没有这个投票渠道，请从大赛页重新进入。',
      'The contest takes no ballots in this channel: start again from the contest’s page.',
    ),
  ),
  'ballot.quota-used-up': kind(
    409,
    'Quota used up',
    say(
      '这一时段的选票已全部投出，到所示时间才有新的选票。',
      'All ballots of this window are cast: there is a new one at the time that is shown, if any.',
    ),
  ),
  'ballot.address-quota': kind(
    409,
    'Quota of the address used up',
    say(
      '本网络这一时段的选票已全部投出；同一网络里的人共用这个限额，到所示时间才有新的选票。',
      'All ballots that this network has in this window are cast; people behind one address share them. There are new ones at the time that is shown, if any.',
    ),
  ),
  'ballot.interval-not-over': kind(
    409,
    'Interval not over',
    say(
      '离上一张选票的间隔还不够，这张没有计入，请到所示时间再投。',
      'Not enough time has passed since the last ballot, and this one was not counted: cast it at the time that is shown.',
    ),
  ),
  'ballot.named-before': kind(
    409,
    'Named before',
    say(
      '这一时段内您投过其中的项目，这张没有计入，请改选别的项目。',
      'An earlier ballot of this window names one of these entries, and this one was not counted: choose others.',
    ),
  ),
  'ballot.slot-taken': kind(
    409,
    'Already cast',
    say(
      '您已投出这张选票，以先投的为准，这一次没有计入。',
      'You have cast this ballot already: the first stands, and this one was not counted.',
    ),
  ),
  'ballot.too-early': kind(
    409,
    'Not open yet',
    say(
      '投票尚未开始，这张选票没有计入，请在开始后再投。',
      'Voting has not opened yet, and this ballot was not counted: cast it after the opening.',
    ),
  ),
  'ballot.closed': kind(
    409,
    'Voting is closed',
    say('投票已经截止，这张选票没有计入。', 'Voting is closed, and this ballot was not counted.'),
  ),
  'ballot.window-over': kind(
    409,
    'Window over',
    say(
      '这张选票所属的时段已过，没有计入。请刷新后投新的一张。',
      'The window of this ballot is over, and it was not counted: reload and cast one of the new window.',
    ),
  ),
  'ballot.too-few': kind(
    422,
    'Too few choices',
    say('选的项目太少，请再选几项。', 'The ballot names too few entries: choose more.'),
  ),
  'ballot.too-many': kind(
    422,
    'Too many choices',
    say('选的项目太多，请取消几项。', 'The ballot names too many entries: take some back.'),
  ),
  'ballot.unknown-entry': kind(
    422,
    'Unknown entry',
    say(
      '选票上有不在本轮评选中的项目，请刷新后重选。',
      'The ballot names an entry that is not in this vote: reload and choose again.',
    ),
  ),
  'ballot.repeated-entry': kind(
    422,
    'Repeated entry',
    say('同一项目在一张选票上只能选一次。', 'An entry can be chosen once on a ballot.'),
  ),
  'ballot.too-few-of-part': kind(
    422,
    'Too few of one part',
    say(
      '有的类别选得太少，请按规则在每一类里再选几项。',
      'The ballot names too few entries of one category: choose more of each, as the rules say.',
    ),
  ),
  'ballot.too-many-of-part': kind(
    422,
    'Too many of one part',
    say(
      '有的类别选得太多，请按规则在这一类里取消几项。',
      'The ballot names too many entries of one category: take some of them back, as the rules say.',
    ),
  ),
  'ballot.off-scale': kind(
    422,
    'Off the scale',
    say(
      '有的打分或等级不在规则所列的范围内，请改正后再投。',
      'Points or a grade are off the scale of the rules: mend them and cast again.',
    ),
  ),
  'ballot.sum-not-met': kind(
    422,
    'Sum not met',
    say(
      '各项的分数加起来与规则要求的总分不符，请调整后再投。',
      'The points do not add up to the sum of the rules: change them and cast again.',
    ),
  ),
  'totals.too-many-listeners': kind(
    503,
    'Too many listen',
    say(
      '此刻听票数的人已满，请稍后再连，其间可以直接取票数。',
      'As many listen to the votes as this server takes: try again a little later, and read the totals meanwhile.',
    ),
  ),
  'totals.hidden': kind(
    403,
    'Totals are hidden',
    say('按规则，投票期间不公布票数，请等结果公布。', 'By the rules, running totals are hidden: wait for the results.'),
  ),
} as const satisfies ProblemKinds;
