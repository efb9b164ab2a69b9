/** What a page can carry: beyond it the rows are asked for by themselves. */
export const MOST_BYTES = 160 * 1024;

/** Counts what goes into an answer, so that no contest makes it too long. */
export class AnswerBudget {
  #left: number;

  constructor(bytes = MOST_BYTES) {
    this.#left = bytes;
  }

  /** As many of these as there is room for, from the first on. */
  take<T>(items: readonly T[]): T[] {
    const taken: T[] = [];
    for (const item of items) {
      if (!this.takes(item)) break;
      taken.push(item);
    }
    return taken;
  }

  /** Whether there is room for this one; if so it is counted. */
  takes(item: unknown): boolean {
    const size = Buffer.byteLength(JSON.stringify(item));
    if (size > this.#left) return false;
    this.#left -= size;
    return true;
  }
}
