import type { Shape } from '../figures/axis.js';
import type { CheckedRulebook, RulebookIndex } from '../rulebook/rulebook-index.js';
import type { FieldTerm, Round } from '../rulebook/schema.js';
import { named, type Refusals } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { checkFigures, shapeOf, type FigureScope } from './check-figures.js';
import { checkLists } from './check-lists.js';
import { checkTies } from './check-ties.js';
import { checkPlain, RulebookCheck, type Shapes } from './rulebook-check.js';

/** The rounds in their order; returns the axes that each figure ends and begins with. */
export function checkRounds(index: RulebookIndex, refusals: Refusals): Pick<CheckedRulebook, 'shapes' | 'starts'> {
  const shapes: Shapes = new Map();
  const starts = new Map<string, Shape>();
  const takers = new Map<string, string>();
  const { rounds } = index.rulebook;
  rounds.forEach((round, i) => {
    const check = new RulebookCheck('', index, refusals).within('rounds', i);
    const scope: FigureScope = { round, shapes, starts, takers };
    checkField(round, rounds.slice(0, i), check);
    if (round.per !== undefined) check.attribute(round.per, 'per');
    checkFigures(scope, check);
    checkPlain(
      shapeOf(round.score.figure, scope, { check: check.within('score'), property: 'figure' }),
      check.within('score'),
      'figure',
    );
    round.gates?.forEach(({ figure }, k) => {
      const gate = check.within('gates', k);
      checkPlain(shapeOf(figure, scope, { check: gate, property: 'figure' }), gate, 'figure');
    });
    checkTies(round.ties ?? [], scope, check.within('ties'));
    checkLists(scope, check);
  });
  const whole = [...shapes].flatMap(([id, shape]) => (shape === undefined ? [] : [[id, shape] as const]));
  return { shapes: new Map(whole), starts };
}

function checkField({ field }: Round, before: readonly Round[], check: RulebookCheck): void {
  const previous = before.at(-1);
  if (field === undefined) {
    if (previous !== undefined && previous.lists.length === 0) {
      check.add(
        'unknown-list',
        say(`${previous.id} 这一轮没有名单，请写明 field`, `The round ${previous.id} has no list: write the field`),
        'field',
      );
    }
    return;
  }
  const terms = Array.isArray(field) ? field : [field];
  terms.forEach((term, i) =>
    checkFieldTerm(term, before, Array.isArray(field) ? check.within('field', i) : check.within('field')),
  );
}

function checkFieldTerm(term: FieldTerm, before: readonly Round[], check: RulebookCheck): void {
  if (term === 'all') return;
  if (typeof term === 'string') {
    const lists = before.flatMap((round) => round.lists.map(({ id }) => `${round.id}.${id}`));
    if (lists.includes(term)) return;
    const known = named(lists);
    check.add(
      'unknown-list',
      known.en === ''
        ? say(
            `前面各轮没有名单，不能写 ${term}，请写 "all" 或属性的取值`,
            `No earlier round has a list, so there is no ${term}: write "all", or a value of an attribute`,
          )
        : say(
            `前面没有名单 ${term}；可用的有 ${known.zh}`,
            `There is no list ${term} in an earlier round; there are ${known.en}`,
          ),
    );
    return;
  }
  for (const [attribute, value] of Object.entries(term)) {
    if (!check.attribute(attribute, attribute)) continue;
    check.value(attribute, value, attribute);
  }
}
