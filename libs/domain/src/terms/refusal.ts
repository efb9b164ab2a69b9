import { say, type Sentence } from './words.js';

/** What each code of a refusal means; README.md lists them for people. */
export const refusalCodes = {
  'bad-rulebook': say('规则文件的写法不对', 'The rulebook is not written as the specification says'),
  'bad-evidence': say('评选数据的写法不对', 'The evidence is not written as the specification says'),
  'other-rulebook': say('数据属于另一份规则', 'The evidence belongs to another rulebook'),
  'unknown-attribute': say('没有这个属性', 'There is no such attribute'),
  'unknown-axis': say('这里没有这个维度', 'The figure has no such axis here'),
  'unknown-channel': say('没有这个投票渠道', 'There is no such channel'),
  'unknown-entry': say('没有这个项目', 'There is no such entry'),
  'unknown-facts': say('没有这组记录', 'There is no such set of facts'),
  'unknown-figure': say('没有这一列', 'There is no such figure'),
  'unknown-key': say('没有这个取值', 'There is no such key'),
  'unknown-list': say('没有这份名单', 'There is no such list'),
  'unknown-method': say('没有这种算法', 'There is no such method'),
  'unknown-panel': say('没有这个评委组', 'There is no such panel'),
  'unknown-round': say('没有这一轮', 'There is no such round'),
  'wrong-axes': say('维度对不上', 'The axes do not fit'),
  'used-twice': say('同一来源在两轮里使用', 'One source is taken in two rounds'),
  'no-decision': say('末位并列无人裁定', 'Nothing can decide a tie at the cut'),
  'missing-attribute': say('项目缺少属性', 'An entry lacks an attribute'),
  'missing-figure': say('项目缺少某列的值', 'An entry lacks a figure'),
  'missing-tally': say('缺少计票', 'A tally is missing'),
  'no-weight': say('缺少权重', 'A weight is missing'),
  'not-a-place': say('不是名次', 'A value is not a place'),
  'partial-sheet': say('评分表没有填全', 'A sheet is filled in halves'),
  'off-scale': say('分数不在评分范围内', 'A mark is off the scale'),
  'too-few': say('数目不够', 'There are too few values'),
  'too-large': say('规模超出所能计算', 'This is larger than can be computed'),
  'too-many': say('剔除的票比投出的多', 'More votes are struck off than were cast'),
  twice: say('同一样东西出现两次', 'The same thing is there twice'),
} as const satisfies Record<string, Sentence>;

export type RefusalCode = keyof typeof refusalCodes;

/** Why an input is refused: where (`rounds[0].figures[2].steps[1]`), a code, and a sentence that says what to do. */
export interface Refusal {
  readonly path: string;
  readonly code: RefusalCode;
  readonly sentence: Sentence;
}

export interface Refused {
  readonly refused: readonly Refusal[];
}

/** More than these help no one. */
const AT_MOST = 100;

/** Gathers refusals on the way, so that a reader can go on and name all that is wrong at once. */
export class Refusals {
  readonly #all: Refusal[] = [];

  add(path: string, code: RefusalCode, sentence: Sentence): void {
    if (this.#all.length < AT_MOST) this.#all.push({ path: wellFormed(path), code, sentence });
  }

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  get isFull(): boolean {
    return this.#all.length === AT_MOST;
  }

  get all(): readonly Refusal[] {
    return this.#all;
  }
}

/** A path may hold the name of any unknown property; half of a surrogate pair would have no canonical form. */
const wellFormed = (path: string): string => path.replace(/\p{Surrogate}/gu, '\ufffd');

/** `path` and a property or index behind it. */
export function at(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  return path === '' ? step : `${path}.${step}`;
}

/** Names for an English sentence, the first of them where there are many. */
export const listed = (names: Iterable<string | number>, most = 12): string => joined(names, ', ', most);

/** The same for a Chinese one. */
export const listedZh = (names: Iterable<string | number>, most = 12): string => joined(names, '、', most);

/** The same for a sentence in both languages. */
export const named = (names: Iterable<string | number>, most?: number): Sentence => {
  const all = [...names];
  return say(listedZh(all, most), listed(all, most));
};

function joined(names: Iterable<string | number>, separator: string, most: number): string {
  const all = [...names];
  return all.length <= most ? all.join(separator) : `${all.slice(0, most).join(separator)} …`;
}
