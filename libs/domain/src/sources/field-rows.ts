import type { EntryRows } from '../evidence/evidence.js';
import type { Part } from '../figures/method.js';

/** A part of a round, found by the places of entries in the evidence. */
export interface FieldPart extends Part {
  readonly index: number;
  readonly field: FieldRows;
}

/** Rows of several tallies, sheets or sets of facts that belong to one part, by turns. */
export type VisitRow = (of: number, position: number, row: number) => void;

/** The rows of all parts, part by part: those of part `p` from `starts[p]` to `starts[p + 1]`. */
interface PartedRows {
  readonly starts: Int32Array;
  readonly of: Int32Array;
  readonly positions: Int32Array;
}

/**
 * Which part of a round each entry of the evidence is in, and its row there. Rows of evidence are divided among the parts
 * once, so that a round of thousands of parts is not thousands of walks through all of them.
 */
export class FieldRows {
  readonly #partOf: Int32Array;
  readonly #rowOf: Int32Array;
  readonly #parted = new Map<object, PartedRows>();
  readonly #made = new Map<unknown, unknown>();

  constructor(
    entries: number,
    readonly parts: number,
  ) {
    this.#partOf = new Int32Array(entries).fill(-1);
    this.#rowOf = new Int32Array(entries).fill(-1);
  }

  /** Puts an entry, by its place, into a row of a part. */
  put(place: number, part: number, row: number): void {
    this.#partOf[place] = part;
    this.#rowOf[place] = row;
  }

  /** −1 where the entry is not in this part. */
  rowAt(place: number, part: number): number {
    return this.#partOf[place] === part ? (this.#rowOf[place] ?? -1) : -1;
  }

  /** What is the same for all parts is made by the first. */
  once<T>(key: unknown, make: () => T): T {
    if (!this.#made.has(key)) this.#made.set(key, make());
    return this.#made.get(key) as T;
  }

  /** Visits the rows that belong to a part; `all` must be the same list for every part. */
  eachRow(all: readonly EntryRows[], part: number, visit: VisitRow): void {
    if (this.parts === 1) this.#eachOfAll(all, part, visit);
    else {
      const { starts, of, positions } = this.#divided(all);
      for (let i = starts[part] ?? 0; i < (starts[part + 1] ?? 0); i++) {
        const [container, position] = [of[i] ?? 0, positions[i] ?? 0];
        visit(container, position, this.#rowOf[all[container]?.entries[position] ?? 0] ?? -1);
      }
    }
  }

  #eachOfAll(all: readonly EntryRows[], part: number, visit: VisitRow): void {
    all.forEach(({ entries }, of) => {
      for (let position = 0; position < entries.length; position++) {
        const row = this.rowAt(entries[position] ?? -1, part);
        if (row >= 0) visit(of, position, row);
      }
    });
  }

  #divided(all: readonly EntryRows[]): PartedRows {
    const known = this.#parted.get(all);
    if (known !== undefined) return known;
    const starts = new Int32Array(this.parts + 1);
    const partAt = (entries: Int32Array, position: number) => this.#partOf[entries[position] ?? -1] ?? -1;
    for (const { entries } of all) {
      for (let i = 0; i < entries.length; i++) {
        const part = partAt(entries, i);
        if (part >= 0) starts[part + 1] = (starts[part + 1] ?? 0) + 1;
      }
    }
    for (let part = 0; part < this.parts; part++) starts[part + 1] = (starts[part + 1] ?? 0) + (starts[part] ?? 0);
    const rows = starts[this.parts] ?? 0;
    const divided = { starts, of: new Int32Array(rows), positions: new Int32Array(rows) };
    const next = starts.slice();
    all.forEach(({ entries }, of) => {
      for (let i = 0; i < entries.length; i++) {
        const part = partAt(entries, i);
        if (part < 0) continue;
        const at = next[part] ?? 0;
        next[part] = at + 1;
        divided.of[at] = of;
        divided.positions[at] = i;
      }
    });
    this.#parted.set(all, divided);
    return divided;
  }
}
