import type { AwardList, Round } from '../rulebook/schema.js';
import { countOf, orderWords, showJsonNumber, showPercent } from '../terms/number-words.js';
import { exact } from '../terms/primitives.js';
import { say, type Sentence } from '../terms/words.js';
import { wordsOfTie } from './round-words.js';
import { quoted, type RuleWords } from './rule-words.js';

export function wordsOfList(list: AwardList, round: Round, words: RuleWords): Sentence[] {
  return [
    takeWords(list, round, words),
    ...fromWords(list, words),
    ...neighbourWords(list, round, words),
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

function takeWords({ take, per }: AwardList, round: Round, words: RuleWords): Sentence {
  if (typeof take === 'number') return say(`取前 ${take} 名`, `The first ${countOf(take, 'entry', 'entries')}`);
  if (take === 'rest') return say('其余的全部入选', 'All who are left');
  if ('share' in take) {
    const [share, mode] = [showPercent(exact(take.share)), modeWords[take.mode ?? 'half-up']];
    return say(`取参加排名者的 ${share}，${mode.zh}`, `The first ${share} of all who are ranked, ${mode.en}`);
  }
  const attribute = per ?? round.per ?? '';
  const all = Object.entries(take.per).map(([key, n]) => ({ name: words.value(attribute, key), n }));
  return say(
    all.map(({ name, n }) => `“${name.zh}”取前 ${n} 名`).join('，'),
    `The first ${all.map(({ name, n }) => `${n} of “${name.en}”`).join(', the first ')}`,
  );
}

function fromWords({ from }: AwardList, words: RuleWords): Sentence[] {
  if (from === undefined) return [];
  const [figure, order] = [words.names.figure(from.figure), orderWords(from.order)];
  const first = say(`这份名单按“${figure.zh}”${order.zh}排列`, `This list goes by “${figure.en}”, ${order.en}`);
  const ties = (from.ties ?? []).map((rule) => wordsOfTie(rule, words));
  if (ties.length === 0) return [first];
  const chain = say(
    `相同时：${ties.map(({ zh }) => zh).join('；')}`,
    `Of equals: ${ties.map(({ en }) => en).join('; ')}`,
  );
  return [first, chain];
}

function neighbourWords({ id, among, not }: AwardList, round: Round, words: RuleWords): Sentence[] {
  const above = round.lists
    .slice(
      0,
      round.lists.findIndex((list) => list.id === id),
    )
    .map((list) => list.id);
  const left = not ?? (among === undefined ? above : []);
  const sentences: Sentence[] = [];
  if (among !== undefined) {
    const { zh, en } = words.list(among);
    sentences.push(say(`从“${zh}”中产生`, `Taken from “${en}”`));
  }
  if (left.length > 0) {
    const { zh, en } = quoted(left.map((list) => words.list(list)));
    sentences.push(say(`不含已入选${zh}的项目`, `Without those on ${en}`));
  } else if (above.length > 0 && among === undefined) {
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
  share: say('末位并列的共同入选，并注明并列', 'Those who are tied at the cut share the places, and it is said'),
  wait: say('末位并列时，等裁定后再定', 'A tie at the cut waits for a decision'),
};

function tieAtCutWords({ take, caps, onTie }: AwardList): Sentence[] {
  return onTie === undefined || (take === 'rest' && caps === undefined) ? [] : [onTieWords[onTie]];
}
