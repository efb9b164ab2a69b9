import type { AwardList, Round } from '../rulebook/schema.js';
import { orderWords, showJsonNumber, showPercent } from '../terms/number-words.js';
import { exact } from '../terms/primitives.js';
import { say, startingHigh, startingLow, type Sentence } from '../terms/words.js';
import { wordsOfTie } from './round-words.js';
import { quoted, type RuleWords } from './rule-words.js';

export function wordsOfList(list: AwardList, round: Round, words: RuleWords): Sentence[] {
  const left = leftOut(list, round);
  return [
    takeWords(list, round, { words, left }),
    ...fromWords(list, words),
    ...neighbourWords(list, round, { words, left }),
    ...perWords(list, words),
    ...capWords(list, words),
    ...minimumWords(list, words),
    ...tieAtCutWords(list),
  ];
}

const modeWords = {
  'half-up': say('四舍五入', 'rounded half up'),
  up: say('进一取整', 'rounded up'),
  down: say('舍去尾数', 'rounded down'),
} as const satisfies Record<string, Sentence>;

interface ListWords {
  readonly words: RuleWords;
  /** The lists whose entries are left out. */
  readonly left: readonly string[];
}

/** Those above it, unless `among` or `not` says otherwise. */
function leftOut({ id, among, not }: AwardList, round: Round): readonly string[] {
  return not ?? (among === undefined ? listsAbove(id, round) : []);
}

const listsAbove = (id: string, { lists }: Round): string[] =>
  lists
    .slice(
      0,
      Math.max(
        0,
        lists.findIndex((list) => list.id === id),
      ),
    )
    .map((list) => list.id);

function takeWords({ take, per }: AwardList, round: Round, { words, left }: ListWords): Sentence {
  if (typeof take === 'number') return firstWords(take);
  if (take === 'rest') return restWords(left, words);
  if ('share' in take) {
    const [share, mode] = [showPercent(exact(take.share)), modeWords[take.mode ?? 'half-up']];
    return say(`取参加排名者的 ${share}，${mode.zh}`, `The first ${share} of all who are ranked, ${mode.en}`);
  }
  const attribute = per ?? round.per ?? '';
  const all = Object.entries(take.per).map(([key, n]) => ({ name: words.value(attribute, key), n }));
  return say(
    all.map(({ name, n }) => `“${name.zh}”${firstWords(n).zh}`).join('，'),
    startingHigh(
      all
        .map(({ name, n }) => `${n === 0 ? 'none' : n === 1 ? 'the first' : `the first ${n}`} of “${name.en}”`)
        .join(', '),
    ),
  );
}

function firstWords(n: number): Sentence {
  if (n === 0) return say('不取', 'Nobody is taken');
  return n === 1 ? say('取第 1 名', 'The first entry') : say(`取前 ${n} 名`, `The first ${n} entries`);
}

function restWords(left: readonly string[], words: RuleWords): Sentence {
  if (left.length === 0) return say('全部入选', 'All are taken');
  const { zh, en } = quoted(left.map((list) => words.list(list)));
  return say(`除${zh}外，其余全部入选`, `All but those on ${en} are taken`);
}

function fromWords({ from }: AwardList, words: RuleWords): Sentence[] {
  if (from === undefined) return [];
  const [figure, order] = [words.names.figure(from.figure), orderWords(from.order)];
  const first = say(`这份名单按“${figure.zh}”${order.zh}排列`, `This list goes by “${figure.en}”, ${order.en}`);
  const ties = (from.ties ?? []).map((rule) => wordsOfTie(rule, words));
  if (ties.length === 0) return [first];
  const [zh, en] = [ties.map((tie) => tie.zh), ties.map((tie) => startingLow(tie.en)).join('; ')];
  if (ties.length === 1) return [first, say(`相同时${zh.join('')}`, `Of equals, ${en}`)];
  return [first, say(`相同时依次：${zh.join('；再')}`, `Of equals, in this order: ${en}`)];
}

function neighbourWords({ id, among, take }: AwardList, round: Round, { words, left }: ListWords): Sentence[] {
  const sentences: Sentence[] = [];
  if (among !== undefined) {
    const { zh, en } = words.list(among);
    sentences.push(say(`从“${zh}”中产生`, `Taken from “${en}”`));
  }
  if (left.length > 0 && take !== 'rest') {
    const { zh, en } = quoted(left.map((list) => words.list(list)));
    sentences.push(say(`不含已入选${zh}的项目`, `Without those on ${en}`));
  } else if (left.length === 0 && among === undefined && listsAbove(id, round).length > 0) {
    sentences.push(say('可与上面的名单重复', 'Those on the lists above may be on it too'));
  }
  return sentences;
}

function perWords({ per }: AwardList, words: RuleWords): Sentence[] {
  if (per === undefined) return [];
  const { zh, en } = words.attribute(per);
  return [say(`每个${zh}分别产生`, `Made for each ${en} by itself`)];
}

function capWords({ caps = [] }: AwardList, words: RuleWords): Sentence[] {
  return caps.map(({ attribute, atMost }) => {
    const { zh, en } = words.attribute(attribute);
    return say(
      `每个${zh}至多 ${atMost} 个，满额后由后面的递补`,
      `At most ${atMost} of each ${en}; where one is full the next move up`,
    );
  });
}

function minimumWords({ minimum }: AwardList, words: RuleWords): Sentence[] {
  if (minimum === undefined) return [];
  const [figure, least] = [words.names.figure(minimum.figure), showJsonNumber(minimum.atLeast)];
  return [say(`“${figure.zh}”须达到 ${least}`, `“${figure.en}” must be at least ${least}`)];
}

const onTieWords: Record<NonNullable<AwardList['onTie']>, Sentence> = {
  expand: say('末位并列的全部入选', 'All who are tied at the cut are taken'),
  shrink: say('末位并列、名额不够的都不入选', 'Those who are tied at the cut beyond the places are not taken'),
  share: say('末位并列的共同入选，并注明并列', 'Those who are tied at the cut share the places, and the list says so'),
  wait: say('末位并列时，等裁定后再定', 'A tie at the cut waits for a decision'),
};

function tieAtCutWords({ take, caps, onTie }: AwardList): Sentence[] {
  return onTie === undefined || (take === 'rest' && caps === undefined) ? [] : [onTieWords[onTie]];
}
