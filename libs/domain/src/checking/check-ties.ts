import type { TieRule } from '../rulebook/schema.js';
import { say } from '../terms/words.js';
import { shapeOf, type FigureScope } from './check-figures.js';
import { checkPlain, type RulebookCheck } from './rulebook-check.js';

/** Figures split ties by one value an entry; countback and head-to-head by several. */
export function checkTies(ties: readonly TieRule[], scope: FigureScope, check: RulebookCheck): void {
  ties.forEach((rule, i) => {
    if (!('figure' in rule)) return;
    const here = check.within(i);
    const shape = shapeOf(rule.figure, scope, { check: here, property: 'figure' });
    if (rule.by === 'figure') checkPlain(shape, here, 'figure');
    else if (shape?.length === 0) {
      const zh = `${rule.figure} 每个项目只有一个值；请用还有维度的列，或改用 by: "figure"`;
      here.add(
        'wrong-axes',
        say(zh, `${rule.figure} has one value an entry: use a figure with axes, or by: "figure"`),
        'figure',
      );
    }
  });
}
