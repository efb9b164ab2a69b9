import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MIB = 2 ** 20;

setFlagsFromString('--expose-gc');
/** All of the heap, or the young part of it alone. */
export const collectGarbage = runInNewContext('gc') as (options?: { readonly type: 'minor' }) => void;

/** What the heap and the buffers beside it hold, in MiB. */
export function heldMiB(): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MIB;
}
