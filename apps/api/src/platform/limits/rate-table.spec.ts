import { createHash } from 'node:crypto';
import { RateTable } from './rate-table.js';

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

/** Hashes of one set of eight slots. */
function neighbours(count: number): readonly Buffer[] {
  return Array.from({ length: count }, (_, n) => {
    const hash = hashOf(`neighbour ${n}`);
    hash.writeUInt32LE(12_345, 8);
    return hash;
  });
}

it('knows what was set, and nothing of what was not', () => {
  const table = new RateTable();
  table.set(hashOf('a'), 7);
  table.set(hashOf('b'), 8.5);
  table.set(hashOf('a'), 9);
  expect(['a', 'b', 'c'].map((key) => table.get(hashOf(key)))).toEqual([9, 8.5, 0]);
});

it('lets the lowest number of a full set go, and no other', () => {
  const table = new RateTable();
  const hashes = neighbours(9);
  const numbers = [50, 40, 10, 60, 70, 80, 90, 30, 20];
  hashes.forEach((hash, n) => table.set(hash, numbers[n]!));
  expect(hashes.map((hash) => table.get(hash))).toEqual([50, 40, 0, 60, 70, 80, 90, 30, 20]);
});
