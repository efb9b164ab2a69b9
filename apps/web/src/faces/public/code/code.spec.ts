import { readdirSync } from 'node:fs';
import path from 'node:path';
import { APART } from './code';

describe('the pages that stand apart', () => {
  it('are those of their folder, so that none misses its words', () => {
    const files = readdirSync(path.join(import.meta.dirname, '../pages/apart'));
    expect(files.map((file) => file.replace('-page.tsx', '')).sort()).toEqual([...APART].sort());
  });
});
