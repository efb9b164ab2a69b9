import type { BallotForm, Channel, IdentityLevel, Quota, QuotaWindow, Totals } from '../rulebook/schema.js';
import { countOf, showJsonNumber } from '../terms/number-words.js';
import { say, type Sentence } from '../terms/words.js';
import { titled } from './names.js';
import type { RuleWords } from './rule-words.js';

const rangeWords = (from: number, to: number): Sentence =>
  from === to ? say(`${to} 个`, String(to)) : say(`${from} 至 ${to} 个`, `${from} to ${to}`);

const formWords: {
  readonly [K in BallotForm['kind']]: (form: Extract<BallotForm, { kind: K }>, words: RuleWords) => Sentence;
} = {
  choose: chooseWords,
  rank: ({ places }) =>
    say(`每张选票排出前 ${places} 名`, `A ballot ranks up to ${countOf(places, 'entry', 'entries')}`),
  points: ({ to, sum }) =>
    sum === undefined
      ? say(`每张选票给项目打 1 至 ${to} 分`, `A ballot gives an entry 1 to ${to} points`)
      : say(`每张选票给项目打 1 至 ${to} 分，共 ${sum} 分`, `A ballot gives an entry 1 to ${to} points, ${sum} in all`),
  grade: ({ scale }) => {
    const grades = scale.map(({ id, title, value }) => {
      const { zh, en } = titled(title, id);
      return value === undefined
        ? say(zh, en)
        : say(`${zh}（${showJsonNumber(value)}）`, `${en} (${showJsonNumber(value)})`);
    });
    return say(
      `每张选票给项目评等级：${grades.map(({ zh }) => zh).join('、')}`,
      `A ballot gives an entry a grade: ${grades.map(({ en }) => en).join(', ')}`,
    );
  },
};

function chooseWords(
  { from, to, repeat, shared, per }: Extract<BallotForm, { kind: 'choose' }>,
  words: RuleWords,
): Sentence {
  const many = to === 1 ? 'entry' : 'entries';
  const range = rangeWords(from, to);
  const zh = [from === 0 ? `每张选票至多选 ${to} 个项目` : `每张选票选 ${range.zh}项目`];
  const en = [`A ballot names ${from === 0 ? `at most ${to}` : range.en} ${many}`];
  if (per !== undefined) {
    const [attribute, each] = [words.attribute(per.attribute), rangeWords(per.from, per.to)];
    zh.push(per.from === 0 ? `每个${attribute.zh}至多 ${per.to} 个` : `每个${attribute.zh} ${each.zh}`);
    en.push(`${per.from === 0 ? `at most ${per.to}` : each.en} of each ${attribute.en}`);
  }
  zh.push(repeat === true ? '同一项目可以投几票' : to === 1 ? '' : '各不相同');
  en.push(repeat === true ? 'several votes on one entry are allowed' : to === 1 ? '' : 'all different');
  zh.push(shared === true ? '一张选票共一票，由所选项目平分' : '');
  en.push(shared === true ? 'one ballot is worth one vote, divided among its choices' : '');
  return say(zh.filter(Boolean).join('，'), en.filter(Boolean).join(', '));
}

export function wordsOfForm(form: BallotForm, words: RuleWords): Sentence {
  const write = formWords[form.kind] as (form: BallotForm, words: RuleWords) => Sentence;
  return write(form, words);
}

/** The clocks by which a day begins and ends. */
function zoneWords({ index }: RuleWords): Sentence {
  const { timeZone } = index.rulebook;
  return timeZone === 'Asia/Shanghai' ? say('北京时间', 'Beijing time') : say(` ${timeZone} 时间`, `${timeZone} time`);
}

function windowWords(window: QuotaWindow, zone: Sentence): Sentence {
  if (window === 'contest') return say('整个投票期间', 'in the whole contest');
  if ('minutes' in window) return say(`每 ${window.minutes} 分钟`, `every ${countOf(window.minutes, 'minute')}`);
  if ('apartMinutes' in window)
    return say(
      `两次投票之间至少隔 ${window.apartMinutes} 分钟`,
      `at least ${countOf(window.apartMinutes, 'minute')} apart`,
    );
  if (window.every === 'hour') return say('每小时', 'an hour');
  return say(`每天（从${zone.zh} ${window.from} 起算）`, `a day (counted from ${window.from}, ${zone.en})`);
}

const perWords: Record<Quota['per'], Sentence> = {
  voter: say('每位投票人', 'A voter'),
  address: say('每个网络地址', 'A network address'),
};

function wordsOfQuota({ ballots, per, window, perEntry, distinct, across }: Quota, words: RuleWords): Sentence {
  const [who, when] = [perWords[per], windowWords(window, zoneWords(words))];
  const isApart = typeof window === 'object' && 'apartMinutes' in window;
  const first = isApart
    ? say(
        `${who.zh}${when.zh}，每次至多 ${ballots} 张选票`,
        `${who.en} casts at most ${countOf(ballots, 'ballot')} at a time, ${when.en}`,
      )
    : say(
        `${who.zh}${when.zh}至多投 ${ballots} 张选票`,
        `${who.en} casts at most ${countOf(ballots, 'ballot')} ${when.en}`,
      );
  const more: Sentence[] = [first];
  if (perEntry === true) more.push(say('对每个项目分别计算', 'counted for each entry by itself'));
  if (distinct === true) more.push(say('须投给不同的项目', 'naming different entries'));
  if (across !== undefined) {
    const names = across.map((id) => words.names.channel(id));
    more.push(
      say(
        `${names.map(({ zh }) => `“${zh}”`).join('')}合并计算`,
        `over ${names.map(({ en }) => `“${en}”`).join(' and ')} together`,
      ),
    );
  }
  return say(more.map(({ zh }) => zh).join('，'), more.map(({ en }) => en).join(', '));
}

/** Whoever counts addresses counts households and offices. */
const SHARED = say(
  '同一网络里的人（如一户家庭、一个单位、同一个移动网络出口）共用这个限额',
  'People behind one address, such as a household, an office or a mobile network, share this quota',
);

export const wordsOfQuotas = ({ quotas = [] }: Pick<Channel, 'quotas'>, words: RuleWords): Sentence[] => [
  ...quotas.map((quota) => wordsOfQuota(quota, words)),
  ...(quotas.some(({ per }) => per === 'address') ? [SHARED] : []),
];

const identityWords: Record<IdentityLevel, Sentence> = {
  device: say('投票人以设备识别', 'Voters are known by their device'),
  mail: say('投票人以邮箱识别', 'Voters are known by their mail address'),
  sms: say('投票人以手机号识别', 'Voters are known by their mobile number'),
  code: say('投票人凭投票码投票', 'Voters vote with a code'),
  account: say('投票人须登录账号', 'Voters log in with an account'),
  person: say('投票人须实名', 'Voters vote under their real names'),
};

function totalsWords(totals: Totals, zone: Sentence): Sentence {
  if (totals === 'public') return say('投票期间公布票数', 'Running totals are public');
  if (totals === 'hidden') return say('投票期间不公布票数', 'Running totals are hidden until the close');
  const times = say(totals.at.join('、'), totals.at.join(', '));
  return say(`每天${zone.zh} ${times.zh} 公布票数`, `Running totals are published at ${times.en}, ${zone.en}`);
}

const kindWords: Record<Channel['kind'], Sentence> = {
  online: say('在本站投票', 'Votes are cast on this site'),
  imported: say('票数由主办方导入', 'Votes are imported by the organisers'),
};

export function wordsOfChannel(channel: Channel, words: RuleWords): Sentence[] {
  const { kind, form, identity, totals, weight } = channel;
  return [
    kindWords[kind],
    wordsOfForm(form, words),
    ...wordsOfQuotas(channel, words),
    ...(identity === undefined ? [] : [identityWords[identity]]),
    ...(totals === undefined ? [] : [totalsWords(totals, zoneWords(words))]),
    ...words.parts(channel),
    ...(weight === undefined ? [] : [say(`权重 ${showJsonNumber(weight)}`, `Its weight is ${showJsonNumber(weight)}`)]),
  ];
}
