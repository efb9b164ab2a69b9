import type { Tally } from './tally.js';

export interface ExpectedRefusal {
  readonly path: string;
  readonly code: string;
}

export const refusalsIn = (outcome: object): readonly ExpectedRefusal[] =>
  'refused' in outcome ? (outcome as { readonly refused: readonly ExpectedRefusal[] }).refused : [];

/** Each refusal has the code that is expected, at the place that is expected or within it. */
export function compareRefusals(outcome: object, expected: readonly ExpectedRefusal[], tally: Tally): void {
  const mine = [...refusalsIn(outcome)];
  for (const { path, code } of expected) {
    const found = mine.findIndex((refusal) => refusal.code === code && refusal.path.startsWith(path));
    tally.note('refused', found >= 0, () => `${path} ${code} is not refused`);
    if (found >= 0) mine.splice(found, 1);
  }
  tally.note('nothing-else', mine.length === 0, () => `refused besides: ${JSON.stringify(mine).slice(0, 2000)}`);
}

const ROW = /^\|\s*`([^`]+)`\s*\|\s*`([^`]+)`\s*\|$/;

/** Every refusal that is expected stands in why.md, in a table of path and code. */
export function compareRefusalWhy(expected: readonly ExpectedRefusal[], why: string, tally: Tally): void {
  const rows = why.split('\n').flatMap((line) => ROW.exec(line)?.slice(1).join(' ') ?? []);
  for (const { path, code } of expected) {
    tally.note('why', rows.includes(`${path} ${code}`), () => `why.md: ${path} ${code} does not stand there`);
  }
  tally.note('why-rows', rows.length === expected.length, () => `why.md has ${rows.length} rows`);
}
