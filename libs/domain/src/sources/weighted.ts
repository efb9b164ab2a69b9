import { divideExact, ONE, printExact, sumExact, ZERO, type Exact } from '../exact/exact.js';
import { combine, combinedColumn, combinedShape, type Combined } from '../figures/combine.js';
import { refuseMissing } from '../figures/operand-method.js';
import { allZero, areAllZero } from '../figures/reducer.js';
import { oddSum } from '../terms/weights.js';
import { asOperand, inBoth, showNumber, showPercent, showWhole, withZero } from '../terms/number-words.js';
import { exact } from '../terms/primitives.js';
import { say, type Sentence } from '../terms/words.js';
import type { SourceMethod, SourceOf, SourceRun } from './source.js';

type Weighted = SourceOf<'weighted'>;

interface Term {
  readonly figure: string;
  readonly weight: Exact;
}

export const termsOf = (source: Weighted): readonly Term[] =>
  source.weighted.map(({ figure, weight }) => ({ figure, weight: weight === undefined ? ONE : exact(weight) }));

const weightSum = (terms: readonly Term[]): Exact => sumExact(terms.map(({ weight }) => weight));

/** The terms that have a value at a key, by their index. */
function presentAt(combined: Combined, terms: readonly Term[], { row, tuple }: { row: number; tuple: number }) {
  return terms.flatMap((term, i) => {
    const value = combined.value(i, row, tuple);
    return value === undefined ? [] : [{ term, value }];
  });
}

function valueAt(
  source: Weighted,
  combined: Combined,
  run: SourceRun,
): (row: number, tuple: number) => Exact | undefined {
  const terms = termsOf(source);
  return (row, tuple) => {
    const present = presentAt(combined, terms, { row, tuple });
    const sum = sumExact(present.map(({ term, value }) => term.weight.mul(value)));
    if (present.length === terms.length || source.missing === 'zero') return sum;
    if (source.missing === 'alone') {
      const there = weightSum(present.map(({ term }) => term));
      return present.length === 0 ? undefined : divideExact(sum.mul(weightSum(terms)), there);
    }
    const lacking = terms.find((_, i) => combined.value(i, row, tuple) === undefined);
    if (!run.part.removed.has(row)) refuseMissing(lacking?.figure ?? '', run.part.entries[row] ?? 0, run);
    return undefined;
  };
}

/** The sum in numbers and, where figures that are missing leave their weights to the others, the scaling up. */
function arithmetic(source: Weighted, present: ReturnType<typeof presentAt>, terms: readonly Term[]): Sentence | null {
  if (present.length === 0) return null;
  const sum = present.map(({ term, value }, i) => termShown(term.weight, showNumber(value), i === 0)).join(' ');
  if (source.missing !== 'alone' || present.length === terms.length) return inBoth(sum);
  const there = weightSum(present.map(({ term }) => term));
  const scaled = `(${sum}) ÷ ${asOperand(showNumber(there))} × ${asOperand(showNumber(weightSum(terms)))}`;
  return withZero(inBoth(scaled), there);
}

/** `+ 18.03`, `− 0`, `+ 7 × 0.3`: a weight of 1 is not written, and a negative one turns the sign. */
function termShown(weight: Exact, value: string, isFirst: boolean): string {
  const sign = weight.s < 0n ? (isFirst ? '−' : '− ') : isFirst ? '' : '+ ';
  const size = weight.abs();
  const by = size.equals(ONE) ? '' : ` × ${showNumber(size)}`;
  return `${sign}${isFirst && sign === '' ? value : asOperand(value)}${by}`;
}

/** What an absent figure does, for a weighted sum or a plain one. */
export const missingWords: Readonly<Record<Weighted['missing'], Sentence>> = {
  refuse: say('各项都不能缺', 'none of them may be missing'),
  zero: say('缺的项按 0 计', 'one that is missing counts as 0'),
  alone: say('缺项时，其余各项的权重按比例放大', 'where one is missing the weights of the others are scaled up'),
};

export const weighted: SourceMethod<Weighted> = {
  shape(source, check) {
    if (areAllZero(termsOf(source).map(({ weight }) => weight))) check.add('no-weight', allZero, 'weighted');
    return combinedShape(
      source.weighted.map(({ figure }) => figure),
      'weighted',
      check,
    );
  },

  column(source, run) {
    const combined = combine(source.weighted.map(({ figure }) => run.column(figure)));
    return combinedColumn(combined, run, valueAt(source, combined, run));
  },

  figures: (source) => source.weighted.map(({ figure }) => figure),

  sentence(source, names) {
    const terms = termsOf(source);
    const isShares = weightSum(terms).equals(ONE) && terms.every(({ weight }) => weight.compare(ZERO) > 0);
    const all = terms.map(({ figure, weight }, i) => {
      const [name, size] = [names.figure(figure), weight.abs()];
      const sign = weight.s < 0n ? (i === 0 ? '−' : ' − ') : i === 0 ? '' : ' + ';
      const by = isShares ? ` × ${showPercent(size)}` : size.equals(ONE) ? '' : ` × ${showWhole(size)}`;
      return say(`${sign}“${name.zh}”${by}`, `${sign}“${name.en}”${by}`);
    });
    const [missing, sum] = [missingWords[source.missing], oddSum(terms.map(({ weight }) => weight))];
    return say(
      `${all.map(({ zh }) => zh).join('')}；${missing.zh}${sum === undefined ? '' : `；权重之和是 ${sum}`}`,
      `${all.map(({ en }) => en).join('')}; ${missing.en}${sum === undefined ? '' : `; the weights sum to ${sum}`}`,
    );
  },

  trace(source, { column, row }, run) {
    const terms = termsOf(source);
    const combined = combine(terms.map(({ figure }) => run.column(figure)));
    return column.tuples.map((_, tuple) => {
      const present = presentAt(combined, terms, { row, tuple });
      const inputs = source.weighted.map(({ figure }, i) => {
        const value = combined.value(i, row, tuple);
        return {
          figure,
          value: value === undefined ? null : printExact(value),
          weight: printExact(terms[i]?.weight ?? ONE),
        };
      });
      return { tuple, inputs, arithmetic: arithmetic(source, present, terms) };
    });
  },
};
