import type { Totals } from './types';

/** What is known after the server has told something: all of it, what has changed, or that nothing has. */
export function merged(known: Totals | null, event: string, said: Totals): Totals | null {
  if (event === 'totals' || known === null) return event === 'still' ? known : said;
  if (event === 'still') return { ...known, asOf: said.asOf };
  const changed = new Map(said.totals.map((total) => [total.entry, total]));
  return { ...said, totals: known.totals.map((total) => changed.get(total.entry) ?? total) };
}
