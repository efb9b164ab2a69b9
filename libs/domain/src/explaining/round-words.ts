import {
  gateBounds,
  type FieldTerm,
  type Gate,
  type GateBound,
  type Removal,
  type Round,
  type TieRule,
} from '../rulebook/schema.js';
import { orderWords, ordinal, showJsonNumber } from '../terms/number-words.js';
import { say, type Sentence } from '../terms/words.js';
import { attributeWords, type RuleWords } from './rule-words.js';

export function wordsOfField(round: Round, index: number, words: RuleWords): Sentence {
  const terms = fieldTerms(round, index, words).map((term) => termWords(term, words));
  const field = say(
    `参加这一轮的是${terms.map(({ zh }) => zh).join('，以及')}`,
    `This round is for ${terms.map(({ en }) => en).join(', and ')}`,
  );
  if (round.per === undefined) return field;
  const per = attributeWords(round.per);
  return say(`${field.zh}；按${per.zh}分开，各自排名`, `${field.en}; each ${per.en} is ranked by itself`);
}

function fieldTerms({ field }: Round, index: number, { index: { rulebook } }: RuleWords): readonly FieldTerm[] {
  if (field !== undefined) return Array.isArray(field) ? field : [field];
  const before = rulebook.rounds[index - 1];
  const first = before?.lists[0];
  return before === undefined || first === undefined ? ['all'] : [`${before.id}.${first.id}`];
}

function termWords(term: FieldTerm, words: RuleWords): Sentence {
  if (term === 'all') return say('全部项目', 'all entries');
  if (typeof term === 'string') {
    const { zh, en } = words.list(term);
    return say(`“${zh}”中的项目`, `the entries of “${en}”`);
  }
  const [[attribute = '', value = ''] = []] = Object.entries(term);
  const [name, of] = [words.attribute(attribute), words.value(attribute, value)];
  return say(`${name.zh}为“${of.zh}”的项目`, `the entries whose ${name.en} is “${of.en}”`);
}

export function wordsOfScore({ score }: Round, { names }: RuleWords): Sentence {
  const [figure, order] = [names.figure(score.figure), orderWords(score.order)];
  return say(`按“${figure.zh}”${order.zh}排名`, `Ranked by “${figure.en}”, ${order.en}`);
}

const boundWords: Record<GateBound, (bound: string) => Sentence> = {
  atLeast: (bound) => say(`不低于 ${bound}`, `at least ${bound}`),
  atMost: (bound) => say(`不超过 ${bound}`, `at most ${bound}`),
  more: (bound) => say(`高于 ${bound}`, `more than ${bound}`),
  less: (bound) => say(`低于 ${bound}`, `less than ${bound}`),
};

const thenWords: Record<Gate['then'], Sentence> = {
  out: say('否则不参加排名', 'else the entry is not ranked'),
  behind: say('否则排在达到者之后', 'else it ranks behind all who meet this'),
};

export function wordsOfGate(gate: Gate, { names }: RuleWords): Sentence {
  const [bound = 'atLeast'] = gateBounds(gate);
  const [figure, limit, then] = [
    names.figure(gate.figure),
    boundWords[bound](showJsonNumber(gate[bound] ?? 0)),
    thenWords[gate.then],
  ];
  return say(`“${figure.zh}”须${limit.zh}，${then.zh}`, `“${figure.en}” must be ${limit.en}, ${then.en}`);
}

const tieWords: { readonly [K in TieRule['by']]: (rule: Extract<TieRule, { by: K }>, words: RuleWords) => Sentence } = {
  figure: ({ figure, order }, { names }) => {
    const [name, isLowest] = [names.figure(figure), order === 'lowest-first'];
    return say(
      `比“${name.zh}”，${isLowest ? '低' : '高'}者在前`,
      `The ${isLowest ? 'lower' : 'higher'} “${name.en}” comes first`,
    );
  },
  countback: ({ figure, order }, { names }) => {
    const [name, isLowest] = [names.figure(figure), order === 'lowest-first'];
    return say(
      `比“${name.zh}”的各个值：最${isLowest ? '低' : '高'}值多者在前，再比次${isLowest ? '低' : '高'}值，依此类推`,
      `The values of “${name.en}” decide: more of the ${isLowest ? 'lowest' : 'highest'} value comes first, then of the next, and so on`,
    );
  },
  'head-to-head': ({ figure, order }, { names }) => {
    const [name, isLowest] = [names.figure(figure), order === 'lowest-first'];
    return say(
      `只在同分者之间逐个相比：“${name.zh}”中较${isLowest ? '低' : '高'}的次数更多者为胜，胜得多者在前`,
      `Among the tied only, one against one: who is ${isLowest ? 'lower' : 'higher'} in more values of “${name.en}” wins; more wins come first`,
    );
  },
  number: () => say('编号小者在前', 'The smaller number comes first'),
  lot: () => say('抽签决定', 'A lot decides'),
  decision: () => say('由主办方裁定', 'The organisers decide'),
};

export function wordsOfTie(rule: TieRule, words: RuleWords): Sentence {
  const write = tieWords[rule.by] as (rule: TieRule, words: RuleWords) => Sentence;
  const { zh, en } = write(rule, words);
  if (rule.upToPlace === undefined) return say(zh, en);
  return say(
    `${zh}（仅用于第 ${rule.upToPlace} 名及以前）`,
    `${en} (only for ties that begin at the ${ordinal(rule.upToPlace)} place or better)`,
  );
}

const removalWords: Record<Removal, Record<'withdrawn' | 'disqualified', Sentence>> = {
  recompute: {
    withdrawn: say(
      '退出的项目视同没有参加，后面的依次递补',
      'A withdrawn entry counts as if it had never been there; the next move up',
    ),
    disqualified: say(
      '被取消资格的项目视同没有参加，后面的依次递补',
      'A disqualified entry counts as if it had never been there; the next move up',
    ),
  },
  keep: {
    withdrawn: say(
      '退出的项目仍计入其他项目的算式，名次由后面的依次递补',
      'A withdrawn entry still counts in the others’ figures; the next move up',
    ),
    disqualified: say(
      '被取消资格的项目仍计入其他项目的算式，名次由后面的依次递补',
      'A disqualified entry still counts in the others’ figures; the next move up',
    ),
  },
};

export const wordsOfRemovals = ({ removals }: Round): Sentence[] =>
  (['withdrawn', 'disqualified'] as const).map((kind) => removalWords[removals?.[kind] ?? 'recompute'][kind]);
