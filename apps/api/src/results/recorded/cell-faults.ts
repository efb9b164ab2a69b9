import type { Fault } from '../../platform/problem/problem.js';
import type { BadCell } from './typed-rows.js';

/** More help no one. */
const MOST = 100;

/** Bad cells as faults of the request that brought the rows. */
export const faultsOf = (bad: readonly BadCell[]): Fault[] =>
  bad.slice(0, MOST).map(({ index, column, code, sentence }) => ({ path: `rows[${index}].${column}`, code, sentence }));
