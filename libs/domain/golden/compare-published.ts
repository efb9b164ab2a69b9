import type { Outcome, PartOutcome, RankedEntry } from '../src/ranking/outcome.js';
import type { Published } from './golden-files.js';
import type { Tally } from './tally.js';

interface Comparison {
  readonly part: PartOutcome;
  readonly ranked: ReadonlyMap<number, RankedEntry>;
  readonly tally: Tally;
  readonly where: string;
}

/** Compares an outcome with what others published of it, value by value. */
export function comparePublished(outcome: Outcome, published: readonly Published[], tally: Tally, where: string): void {
  for (const one of published) {
    const part = findPart(outcome, one);
    tally.note('rounds', part !== undefined, () => `${where}: round ${one.round} is not made`);
    if (part === undefined) continue;
    const ranked = new Map(part.ranking.map((entry) => [entry.entry, entry]));
    const comparison = { part, ranked, tally, where };
    comparePlaces(comparison, one);
    compareFigures(comparison, one);
    compareOrder(comparison, one);
    compareLists(comparison, one);
    compareCommittees(comparison, one);
    compareOut(comparison, one);
  }
}

function findPart(outcome: Outcome, { round, part }: Published): PartOutcome | undefined {
  const found = outcome.rounds.find(({ id }) => id === round);
  if (found === undefined || !('parts' in found)) return undefined;
  return found.parts.find((one) => one.part === (part ?? null));
}

function comparePlaces({ ranked, tally, where }: Comparison, { places = [] }: Published): void {
  for (const [entry, place] of places) {
    const mine = ranked.get(entry)?.place;
    tally.note('places', mine === place, () => `${where}: place of ${entry} is ${mine}, published ${place}`);
  }
}

function compareFigures({ ranked, tally, where }: Comparison, { figures = {} }: Published): void {
  for (const [figure, values] of Object.entries(figures)) {
    for (const [entry, value] of values) {
      const mine = ranked.get(entry)?.figures[figure];
      tally.note(figure, mine === value, () => `${where}: ${figure} of ${entry} is ${mine}, published ${value}`);
    }
  }
}

function compareOrder({ part, ranked, tally, where }: Comparison, { order = [] }: Published): void {
  order.forEach((entry, index) => {
    const place = ranked.get(entry)?.place ?? Number.POSITIVE_INFINITY;
    const tied = part.ranking.filter((other) => other.place === place).length;
    const holds = place <= index + 1 && index + 1 < place + tied;
    tally.note('order', holds, () => `${where}: place of ${entry} is ${place}, officially no. ${index + 1}`);
  });
}

function compareLists({ part, tally, where }: Comparison, { lists = {} }: Published): void {
  for (const [id, entries] of Object.entries(lists)) {
    const list = part.lists.find((one) => one.id === id);
    const mine = list?.pending === undefined ? list?.entries : undefined;
    tally.note(
      id,
      mine !== undefined && sorted(mine) === sorted(entries),
      () => `${where}: list ${id} is ${mine?.join()}`,
    );
  }
}

function compareCommittees({ part, tally, where }: Comparison, { committees = {} }: Published): void {
  for (const [id, expected] of Object.entries(committees)) {
    const list = part.lists.find((one) => one.id === id);
    const tie = list?.pending?.[0] ?? { entries: [], places: 0 };
    const mine = choices(tie.entries, tie.places).map((chosen) => sorted([...(list?.entries ?? []), ...chosen]));
    const holds = mine.sort().join(';') === expected.map(sorted).sort().join(';');
    tally.note('committees', holds, () => `${where}: committees ${mine.join(' or ')}`);
  }
}

function compareOut({ part, tally, where }: Comparison, { out }: Published): void {
  if (out === undefined) return;
  const mine = sorted(part.out.map(({ entry }) => entry));
  tally.note('out', mine === sorted(out), () => `${where}: out are ${mine}`);
}

const sorted = (entries: readonly number[]) => [...entries].sort((a, b) => a - b).join(',');

/** Every way to choose so many of these. */
function choices(entries: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return entries.flatMap((entry, index) =>
    choices(entries.slice(index + 1), count - 1).map((others) => [entry, ...others]),
  );
}
