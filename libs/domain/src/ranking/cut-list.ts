import { mostWithin } from './most-within.js';
import type { PendingTie } from './outcome.js';

/** A cap on one attribute: how many of each value there may be. */
export interface Cap {
  readonly atMost: number;
  /** undefined: the entry is under no cap. */
  readonly valueOf: (entry: number) => string | undefined;
}

export interface Cut {
  /** How many can be taken; Infinity takes all. */
  readonly places: number;
  readonly caps: readonly Cap[];
  readonly onTie: 'expand' | 'shrink' | 'share' | 'wait';
}

export interface CutResult {
  readonly taken: readonly number[];
  readonly shared: readonly number[];
  readonly pending: PendingTie | undefined;
}

/** Takes groups of tied entries from the best on. Those who are tied are taken together, or it is a tie at the cut. */
export function cutList(groups: readonly (readonly number[])[], cut: Cut): CutResult {
  const room = new CapRoom(cut.caps);
  const taken: number[] = [];
  const shared: number[] = [];
  for (const group of groups) {
    const left = cut.places - taken.length;
    if (left <= 0) break;
    const eligible = group.filter((entry) => room.hasRoom(entry));
    if (eligible.length > left || !room.holds(eligible)) {
      if (cut.onTie === 'shrink') break;
      if (cut.onTie === 'wait')
        return { taken, shared, pending: { entries: eligible, places: room.mostOf(eligible, left) } };
      if (cut.onTie === 'share') for (const entry of eligible) shared.push(entry);
    }
    for (const entry of eligible) taken.push(entry);
    room.take(eligible);
  }
  return { taken, shared, pending: undefined };
}

/** How many of each value its cap still has room for. */
class CapRoom {
  readonly #left: ReadonlyMap<string, number>[];

  constructor(readonly caps: readonly Cap[]) {
    this.#left = caps.map(() => new Map());
  }

  #leftOf(cap: number, value: string): number {
    return this.#left[cap]?.get(value) ?? this.caps[cap]?.atMost ?? Infinity;
  }

  hasRoom(entry: number): boolean {
    return this.caps.every((cap, i) => {
      const value = cap.valueOf(entry);
      return value === undefined || this.#leftOf(i, value) > 0;
    });
  }

  holds(entries: readonly number[]): boolean {
    return this.caps.every((cap, i) =>
      [...countByValue(entries, cap)].every(([value, count]) => count <= this.#leftOf(i, value)),
    );
  }

  take(entries: readonly number[]): void {
    this.caps.forEach((cap, i) => {
      const left = new Map(this.#left[i]);
      for (const [value, count] of countByValue(entries, cap)) left.set(value, this.#leftOf(i, value) - count);
      this.#left[i] = left;
    });
  }

  /** How many of these entries fit at most. */
  mostOf(entries: readonly number[], places: number): number {
    const capped = this.caps.map((cap, i) => ({
      valueOf: (entry: number) => cap.valueOf(entry),
      leftOf: (value: string) => this.#leftOf(i, value),
    }));
    return Math.min(places, mostWithin(entries, capped));
  }
}

function countByValue(entries: readonly number[], cap: Cap): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const value = cap.valueOf(entry);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
