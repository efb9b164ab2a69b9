import type { DecidedOrder, Evidence } from '../evidence/evidence.js';

/** The place of each entry that a decision or a lot names; those of one group have the same. */
type Turns = ReadonlyMap<number, number>;

/** The decisions and lots of one round, found by the entries that they name. */
export class DecidedOrders {
  readonly #decisions = new Map<number, Turns[]>();
  readonly #lots = new Map<number, Turns[]>();

  constructor({ decisions }: Evidence, round: string) {
    for (const decision of decisions) {
      if ((decision.kind !== 'tie' && decision.kind !== 'lot') || decision.round !== round) continue;
      const turns = turnsOf(decision.order);
      const byEntry = decision.kind === 'tie' ? this.#decisions : this.#lots;
      for (const entry of turns.keys()) {
        const others = byEntry.get(entry);
        if (others === undefined) byEntry.set(entry, [turns]);
        else others.push(turns);
      }
    }
  }

  /** The decision whose members are exactly those who are tied; there is at most one. */
  decisionOn(tied: readonly number[]): Turns | undefined {
    const ofSize = (this.#decisions.get(tied[0] ?? 0) ?? []).filter(({ size }) => size === tied.length);
    return ofSize.find((turns) => namesAll(turns, tied));
  }

  /** The lots that name all who are tied, and perhaps others. */
  lotsOn(tied: readonly number[]): readonly Turns[] {
    return (this.#lots.get(tied[0] ?? 0) ?? []).filter((turns) => namesAll(turns, tied));
  }
}

const turnsOf = (order: DecidedOrder): Turns =>
  new Map(order.flatMap((item, turn) => [item].flat().map((entry): [number, number] => [entry, turn])));

const namesAll = (turns: Turns, tied: readonly number[]): boolean => tied.every((entry) => turns.has(entry));
