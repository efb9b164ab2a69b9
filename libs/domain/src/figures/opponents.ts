import type { Axis } from './axis.js';
import type { KeyTuple } from './column.js';
import type { Part } from './method.js';

/**
 * Whether a row stands against itself at a tuple: the entry is no opponent of its own for any step (RULEBOOK.md, Steps
 * that reduce an axis). Never, where there is no axis `opponent`.
 */
export function againstItself(
  { axes, tuples }: { readonly axes: readonly Axis[]; readonly tuples: readonly KeyTuple[] },
  part: Part,
): (row: number, tuple: number) => boolean {
  const index = axes.findIndex(({ name }) => name === 'opponent');
  if (index < 0) return () => false;
  const rows = axes[index]?.keys.map((key) => part.rowOf(Number(key)));
  return (row, tuple) => rows?.[tuples[tuple]?.[index] ?? -1] === row;
}
