import * as z from 'zod/mini';
import { ONE, printExact, type Exact } from '../exact/exact.js';
import { asOperand, inBoth, showJsonNumber, showNumber, withZero } from '../terms/number-words.js';
import {
  axisName,
  evidenceKey,
  exact,
  figureReference,
  number,
  ownValue,
  type AxisName,
  type JsonNumber,
} from '../terms/primitives.js';
import { say, type Sentence } from '../terms/words.js';
import { exactColumn, type Column } from './column.js';
import { valuesBeside } from './figure-reference.js';
import type { Method, Names, Step, StepRun } from './method.js';
import { checkKeys, type Refinement } from './reducer.js';
import { axisOver, refined } from './reducing-method.js';

const parameters = {
  number: z.optional(number),
  figure: z.optional(figureReference),
  missing: z.optional(z.enum(['refuse', 'skip', 'absent'])),
  over: z.optional(axisName),
  keys: z.optional(z.record(evidenceKey, number)),
};

interface Operand {
  readonly number?: JsonNumber | undefined;
  readonly figure?: string | undefined;
  /** What an entry without the figure gets; `refuse` by default. */
  readonly missing?: 'refuse' | 'skip' | 'absent' | undefined;
  readonly over?: AxisName | undefined;
  readonly keys?: Readonly<Record<string, JsonNumber>> | undefined;
}

const oneOperand: Refinement<Operand> = {
  hint: 'operand',
  holds: ({ number, figure, missing, over, keys }) =>
    [number, figure, keys].filter((operand) => operand !== undefined).length === 1 &&
    (over === undefined) === (keys === undefined) &&
    (missing === undefined || figure !== undefined),
};

export interface OperandSpec {
  readonly name: string;
  readonly sign: string;
  readonly apply: (value: Exact, operand: Exact) => Exact;
  /** `operand` is a number, in Chinese behind a space, or the name of a figure. */
  readonly sentence: (operand: Sentence) => Sentence;
}

/** What stands beside a value: a number; the value stays; or it becomes absent. */
type Beside = Exact | 'stays' | 'absent';

/** `times`, `divide`, `plus` and `minus`: a step on each value with a number, a figure, or a number for some keys. */
export function operandMethod(spec: OperandSpec): Method {
  return {
    name: spec.name,
    schema: refined(z.strictObject({ method: z.literal(spec.name), ...parameters }), oneOperand),
    figures(step) {
      const { figure } = step as Step & Operand;
      return figure === undefined ? [] : [figure];
    },
    axes(step, shape, check) {
      const { over, keys } = step as Step & Operand;
      const axis = over === undefined ? undefined : axisOver(over, shape, check);
      if (axis !== undefined) checkKeys(Object.keys(keys ?? {}), axis, check);
      return shape;
    },
    sentence: (step, names) => operandSentence(spec, step as Step & Operand, names),
    run(step, column, run) {
      const beside = operandsBeside(step as Step & Operand, column, run);
      return exactColumn(column, run.budget, (row, tuple) => {
        const value = column.at(row, tuple);
        if (value === undefined) return undefined;
        const operand = beside(row, tuple);
        if (operand === 'stays') return value;
        return operand === 'absent' ? undefined : spec.apply(value, operand);
      });
    },
    trace(step, { before, row }, run) {
      const beside = operandsBeside(step as Step & Operand, before, run);
      return before.tuples.map((_, tuple) => {
        const value = before.at(row, tuple);
        const operand = value === undefined ? 'absent' : beside(row, tuple);
        const isPlain = value === undefined || operand === 'stays' || operand === 'absent';
        const text = isPlain ? undefined : `${showNumber(value)} ${spec.sign} ${asOperand(showNumber(operand))}`;
        const divisor = isPlain || spec.sign !== '÷' ? ONE : operand;
        return {
          tuple,
          inputs: [{ value: value === undefined ? null : printExact(value) }],
          arithmetic: text === undefined ? null : withZero(inBoth(text), divisor),
        };
      });
    },
  };
}

function operandsBeside(operand: Operand, column: Column, run: StepRun): (row: number, tuple: number) => Beside {
  const { number, figure, missing = 'refuse', over, keys } = operand;
  if (number !== undefined) {
    const value = exact(number);
    return () => value;
  }
  if (figure !== undefined) return figureBeside({ figure, missing }, column, run);
  const axis = column.axisIndex(over ?? 'channel');
  const byKey = (column.axes[axis]?.keys ?? []).map((key): Beside => {
    const value = ownValue(keys ?? {}, key);
    return value === undefined ? 'stays' : exact(value);
  });
  return (_, tuple) => byKey[column.tuples[tuple]?.[axis] ?? -1] ?? 'stays';
}

function figureBeside(
  { figure, missing }: { readonly figure: string; readonly missing: NonNullable<Operand['missing']> },
  column: Column,
  run: StepRun,
): (row: number, tuple: number) => Beside {
  const values = valuesBeside(column, figure, run);
  return (row, tuple) => {
    const value = values(row, tuple);
    if (value !== undefined) return value;
    if (missing === 'skip') return 'stays';
    if (missing === 'refuse' && !run.part.removed.has(row)) refuseMissing(figure, run.part.entries[row] ?? 0, run);
    return 'absent';
  };
}

export function refuseMissing(figure: string, entry: number, run: StepRun): void {
  run.refuse(
    'missing-figure',
    say(
      `${entry} 号项目没有“${figure}”的值：补上数据，或在规则里写明缺了怎么办`,
      `Entry ${entry} has no value of ${figure}: complete the evidence, or let the rulebook say what happens without it`,
    ),
  );
}

const missingWords: Readonly<Record<NonNullable<Operand['missing']>, Sentence>> = {
  refuse: say('它不能缺', 'it may not be missing'),
  skip: say('缺了它时值不变', 'where it is missing the value stays as it is'),
  absent: say('缺了它时也视为没有值', 'where it is missing there is no value either'),
};

const turned: Readonly<Record<string, string>> = { '+': '−', '−': '+' };

/** `− 1/4` for plus −1/4. */
function signed(sign: string, value: JsonNumber): string {
  const [shown, other] = [showJsonNumber(value), turned[sign]];
  return other === undefined || exact(value).s >= 0n ? `${sign} ${shown}` : `${other} ${shown.replace('\u2212', '')}`;
}

function operandSentence(spec: OperandSpec, operand: Operand, names: Names): Sentence {
  const { number, figure, missing, over, keys } = operand;
  if (number !== undefined) return spec.sentence(say(` ${showJsonNumber(number)}`, showJsonNumber(number)));
  if (figure !== undefined) {
    const name = names.figure(figure);
    const { zh, en } = spec.sentence(say(`“${name.zh}”`, `“${name.en}”`));
    const without = missingWords[missing ?? 'refuse'];
    return say(`${zh}；${without.zh}`, `${en}; ${without.en}`);
  }
  const axis = names.axis(over ?? 'channel');
  const all = Object.entries(keys ?? {}).map(([key, value]) => {
    const [name, sum] = [names.key(over ?? 'channel', key), signed(spec.sign, value)];
    return say(`“${name.zh}” ${sum}`, `“${name.en}” ${sum}`);
  });
  return say(
    `按${axis.zh}：${all.map(({ zh }) => zh).join('，')}，其余不变`,
    `By ${axis.en}: ${all.map(({ en }) => en).join(', ')}; the others stay`,
  );
}
