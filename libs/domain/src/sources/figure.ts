import { printExact } from '../exact/exact.js';
import { say } from '../terms/words.js';
import type { SourceMethod, SourceOf } from './source.js';

export const figure: SourceMethod<SourceOf<'figure'>> = {
  shape: ({ figure: id }, check) => check.shapeOf(id, 'figure'),
  column: ({ figure: id }, run) => run.column(id),
  figures: ({ figure: id }) => [id],
  sentence({ figure: id }, names) {
    const { zh, en } = names.figure(id);
    return say(`“${zh}”一列`, `The figure “${en}”`);
  },
  trace: ({ figure: id }, { column, row }) =>
    column.tuples.map((_, tuple) => {
      const value = column.at(row, tuple);
      return {
        tuple,
        inputs: [{ figure: id, value: value === undefined ? null : printExact(value) }],
        arithmetic: null,
      };
    }),
};
