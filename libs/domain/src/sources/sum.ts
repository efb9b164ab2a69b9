import { printExact, sumExact } from '../exact/exact.js';
import { combine, combinedColumn, combinedShape } from '../figures/combine.js';
import { refuseMissing } from '../figures/operand-method.js';
import { showNumber, sumShownOf } from '../terms/number-words.js';
import { say } from '../terms/words.js';
import type { SourceMethod, SourceOf } from './source.js';
import { missingWords } from './weighted.js';

export const sum: SourceMethod<SourceOf<'sum'>> = {
  shape: (source, check) => combinedShape(source.sum, 'sum', check),

  column(source, run) {
    const combined = combine(source.sum.map((figure) => run.column(figure)));
    return combinedColumn(combined, run, (row, tuple) => {
      const values = source.sum.map((_, i) => combined.value(i, row, tuple));
      const lacking = source.sum[values.indexOf(undefined)];
      if (source.missing === 'zero' || lacking === undefined)
        return sumExact(values.filter((value) => value !== undefined));
      if (!run.part.removed.has(row)) refuseMissing(lacking, run.part.entries[row] ?? 0, run);
      return undefined;
    });
  },

  figures: (source) => source.sum,

  sentence(source, names) {
    const [all, missing] = [source.sum.map((figure) => names.figure(figure)), missingWords[source.missing]];
    return say(
      `${all.map(({ zh }) => `“${zh}”`).join(' + ')}；${missing.zh}`,
      `${all.map(({ en }) => `“${en}”`).join(' + ')}; ${missing.en}`,
    );
  },

  trace(source, { column, row }, run) {
    const combined = combine(source.sum.map((figure) => run.column(figure)));
    return column.tuples.map((_, tuple) => {
      const values = source.sum.map((figure, i) => ({ figure, value: combined.value(i, row, tuple) }));
      const text = sumShownOf(values.flatMap(({ value }) => (value === undefined ? [] : [showNumber(value)])));
      return {
        tuple,
        inputs: values.map(({ figure, value }) => ({ figure, value: value === undefined ? null : printExact(value) })),
        arithmetic: text === '' ? null : say(text, text),
      };
    });
  },
};
