import { isWhole, ONE, sumExact } from '../exact/exact.js';
import type { Criterion, FactSet, Panel } from '../rulebook/schema.js';
import { countOf, showJsonNumber, showPercent, showWhole } from '../terms/number-words.js';
import { exact } from '../terms/primitives.js';
import { oddSum } from '../terms/weights.js';
import { say, type Sentence } from '../terms/words.js';
import type { RuleWords } from './rule-words.js';

export function wordsOfPanel(panel: Panel, words: RuleWords): Sentence[] {
  const { atLeast } = panel.judges;
  return [
    say(
      `至少 ${atLeast} 位评委评分`,
      `At least ${countOf(atLeast, 'judge')} ${atLeast === 1 ? 'gives' : 'give'} marks`,
    ),
    ...(panel.partial === true
      ? [say('评委可以只给一部分标准打分', 'A judge may leave some criteria of an entry without a mark')]
      : []),
    ...(panel.blind === true ? [say('评委看不到申报单位', 'Judges do not see who submitted an entry')] : []),
    ...sumWords(panel),
    ...panel.criteria.flatMap(commentWords),
    ...words.parts(panel),
  ];
}

function sumWords({ criteria }: Panel): Sentence[] {
  const sum = oddSum(criteria.flatMap(({ weight }) => (weight === undefined ? [] : [exact(weight)])));
  return sum === undefined ? [] : [say(`各评分标准的权重之和是 ${sum}`, `The weights of the criteria sum to ${sum}`)];
}

function commentWords({ title, commentAt }: Criterion): Sentence[] {
  if (commentAt === undefined) return [];
  const { from, to, atLeast } = commentAt;
  const [name, enName] = [title.zh, title.en ?? title.zh];
  const zh = [
    from === undefined ? '' : `${showJsonNumber(from)} 分及以上`,
    to === undefined ? '' : `${showJsonNumber(to)} 分及以下`,
  ];
  const en = [
    from === undefined ? '' : `from ${showJsonNumber(from)} up`,
    to === undefined ? '' : `from ${showJsonNumber(to)} down`,
  ];
  return [
    say(
      `“${name}”打 ${zh.filter(Boolean).join('或 ')}须写至少 ${atLeast} 字的评语`,
      `A mark of “${enName}” ${en.filter(Boolean).join(' or ')} needs a comment of at least ${countOf(atLeast, 'character')}`,
    ),
  ];
}

export function scaleWords({ scale }: Criterion): Sentence {
  const [from, to, step] = [scale.from, scale.to, scale.step].map(showJsonNumber);
  if (exact(scale.step).equals(ONE) && isWhole(exact(scale.from)))
    return say(`${from} 至 ${to}，只打整数`, `${from} to ${to}, whole numbers only`);
  return say(`${from} 至 ${to}，每 ${step} 一级`, `${from} to ${to} in steps of ${step}`);
}

/** Percentages where the weights sum to 1. */
export function weightsOf(criteria: readonly Criterion[]): (string | null)[] {
  const weights = criteria.map(({ weight }) => (weight === undefined ? undefined : exact(weight)));
  const isShares = sumExact(weights.filter((weight) => weight !== undefined)).equals(ONE);
  return weights.map((weight) => (weight === undefined ? null : isShares ? showPercent(weight) : showWhole(weight)));
}

const factWords: Record<FactSet['kind'], Sentence> = {
  number: say('由主办方记录的数', 'A number that the organisers record'),
  pass: say('由主办方记录是否通过，通过计 1', 'Passed or not, as the organisers record it; passed counts 1'),
  place: say('由主办方记录的名次', 'A place that the organisers record'),
};

export const wordsOfFacts = (set: FactSet, words: RuleWords): Sentence[] => [factWords[set.kind], ...words.parts(set)];
