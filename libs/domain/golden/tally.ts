import type { Floors } from './golden-files.js';

/** How many comparisons held of how many, by kind, and what did not hold. */
export interface Replay {
  readonly name: string;
  readonly counts: Readonly<Record<string, { readonly held: number; readonly of: number }>>;
  readonly differences: readonly string[];
}

/** Collects comparisons. */
export class Tally {
  private readonly counts = new Map<string, { held: number; of: number }>();
  private readonly differences: string[] = [];

  constructor(private readonly name: string) {}

  note(kind: string, holds: boolean, difference: () => string): void {
    const count = this.counts.get(kind) ?? { held: 0, of: 0 };
    this.counts.set(kind, count);
    count.of += 1;
    if (holds) count.held += 1;
    else this.differences.push(difference());
  }

  /** A floor that is not reached is a difference too, even when all that was compared held. */
  close(floors: Floors): Replay {
    const missed = Object.entries(floors)
      .filter(([kind, floor]) => (this.counts.get(kind)?.held ?? 0) < floor)
      .map(([kind, floor]) => `${kind}: ${this.counts.get(kind)?.held ?? 0} hold, the floor is ${floor}`);
    return {
      name: this.name,
      counts: Object.fromEntries(this.counts),
      differences: [...this.differences, ...missed],
    };
  }
}
