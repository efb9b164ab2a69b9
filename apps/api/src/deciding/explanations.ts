import type { Refused } from '@laurel/domain';
import type { ShownEntry } from './tasks/shown-entry.js';
import type { RoundDocuments } from './tasks/studied-rounds.js';

/** A round of published documents. */
export interface PublishedRound {
  /** The same for the same rulebook, evidence and round. */
  readonly run: string;
  readonly round: string;
  /** Length of the evidence, unpressed. */
  readonly bytes: number;
  /** Read only where they are needed. */
  readonly documents: () => Promise<RoundDocuments>;
}

/** One entry's arithmetic. */
export interface Question extends PublishedRound {
  readonly entry: number;
}

export type Explained = ShownEntry | Refused;
type Run = (question: Question, entries: () => readonly number[]) => Promise<readonly string[]>;

interface Batch {
  readonly entries: Map<number, number>;
  isOpen: boolean;
  readonly answers: Promise<readonly string[]>;
}

/** More would be kept waiting by those behind them, and held in memory at once. */
const MOST_ENTRIES = 32;

/**
 * Gathers those who ask about one run while they wait for its turn, so that a herd costs one run: the same entry is
 * explained once, and different ones together.
 */
export class Explanations {
  readonly #batches = new Map<string, Batch[]>();
  #lastTurn: Promise<void> = Promise.resolve();

  constructor(private readonly run: Run) {}

  async explain(question: Question): Promise<Explained> {
    const batch = this.#batchFor(question);
    const answers = await batch.answers;
    await this.#turn();
    return JSON.parse(answers[batch.entries.get(question.entry) ?? -1] ?? '') as Explained;
  }

  /** Answers are long: each is read in a turn of its own, so that others are answered between them. */
  #turn(): Promise<void> {
    this.#lastTurn = this.#lastTurn.then(() => new Promise((resolve) => setImmediate(resolve)));
    return this.#lastTurn;
  }

  /** One that explains the entry already, or one that has not begun. */
  #batchFor(question: Question): Batch {
    const batches = this.#batches.get(question.run) ?? [];
    const found =
      batches.find(({ entries }) => entries.has(question.entry)) ??
      batches.find(({ entries, isOpen }) => isOpen && entries.size < MOST_ENTRIES);
    if (found === undefined) return this.#begin(question, batches);
    if (!found.entries.has(question.entry)) found.entries.set(question.entry, found.entries.size);
    return found;
  }

  #begin(question: Question, others: readonly Batch[]): Batch {
    const { run, entry } = question;
    const entries = new Map([[entry, 0]]);
    const close = (): readonly number[] => {
      batch.isOpen = false;
      return [...entries.keys()];
    };
    const answers = Promise.resolve()
      .then(() => this.run(question, close))
      .finally(() => this.#end(run, batch));
    const batch: Batch = { entries, isOpen: true, answers };
    this.#batches.set(run, [...others, batch]);
    return batch;
  }

  #end(run: string, ended: Batch): void {
    const left = (this.#batches.get(run) ?? []).filter((batch) => batch !== ended);
    if (left.length > 0) this.#batches.set(run, left);
    else this.#batches.delete(run);
  }
}
