import type { Column } from './column.js';
import type { Step } from './method.js';

/**
 * What a step finds out about a column as a whole, kept while the column is: explaining one more entry walks no others.
 */
export class Surveys<S> {
  readonly #kept = new WeakMap<Column, WeakMap<Step, Map<number, S>>>();

  /** Of one tuple of the column; made when it is first asked for. */
  of(step: Step, column: Column, { tuple, make }: { readonly tuple: number; readonly make: () => S }): S {
    const ofColumn = this.#kept.get(column) ?? new WeakMap<Step, Map<number, S>>();
    this.#kept.set(column, ofColumn);
    const ofStep = ofColumn.get(step) ?? new Map<number, S>();
    ofColumn.set(step, ofStep);
    const known = ofStep.get(tuple);
    if (known !== undefined) return known;
    const made = make();
    ofStep.set(tuple, made);
    return made;
  }
}
