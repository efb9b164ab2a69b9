import type { Order } from '../terms/primitives.js';
import type { Column } from './column.js';
import { ScaledNumbers } from './numbers.js';

/**
 * A double for each row and member that compares as the value does among those of that member, the higher the better; NaN
 * where there is none.
 */
export function levelsOf(column: Column, members: readonly number[], order: Order | undefined): Float64Array {
  const { numbers, rows } = column;
  const [width, sign] = [members.length, order === 'lowest-first' ? -1 : 1];
  const levels = new Float64Array(rows * width).fill(NaN);
  members.forEach((member, i) => {
    const index = (row: number) => row * column.tuples.length + member;
    const put = (row: number, level: number) => (levels[row * width + i] = sign * level);
    const present = Array.from({ length: rows }, (_, row) => row).filter((row) => numbers.has(index(row)));
    if (numbers instanceof ScaledNumbers) for (const row of present) put(row, numbers.data[index(row)] ?? NaN);
    else {
      let level = 0;
      present.sort((a, b) => numbers.compare(index(a), index(b)));
      present.forEach((row, k) => {
        const before = present[k - 1];
        if (before !== undefined && numbers.compare(index(before), index(row)) < 0) level++;
        put(row, level);
      });
    }
  });
  return levels;
}
