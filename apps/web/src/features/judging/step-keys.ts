import type { KeyboardEvent } from 'react';
import type { CriterionFieldProps } from './criterion-props';
import { stepsOf } from './scale';
import { readMark } from './typed-sheet';

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

interface StepKeys {
  readonly by: (steps: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** Arrows go one step along the scale, pages ten; from an unmarked criterion to the middle. */
export function useStepKeys({ criterion, typed, onType }: CriterionFieldProps): StepKeys {
  const { count, markOf, indexOf } = stepsOf(criterion.scale);
  const by = (steps: number): void => {
    const mark = readMark(criterion, typed.mark);
    // something else is being typed there
    if (mark === undefined) return;
    onType({ mark: mark === null ? markOf(Math.floor((count - 1) / 2)) : markOf(indexOf(mark) + steps) });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const steps = STEPS[event.key];
    if (steps === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    by(steps);
  };
  return { by, onKeyDown };
}
