import { Problem } from '../platform/problem/problem.js';

/** Each has a thread of its own: who works in the office waits for no reader. */
export const lanes = ['office', 'public'] as const;
export type Lane = (typeof lanes)[number];

interface AdmissionRules {
  /** What all that runs may weigh together; what is heavier than that runs alone. */
  readonly capacity: number;
  /** How many may wait in each lane. */
  readonly queue: number;
}

interface Waiting {
  readonly weight: number;
  readonly admit: (leave: () => void) => void;
}

const RETRY_SECONDS = 5;

/**
 * Who may run now: one task in each lane, as long as they fit together. Nobody overtakes in a lane, and nobody from the
 * public lane begins while the office waits for room. Beyond the queue one is sent away.
 */
export class Admission {
  readonly #waiting: Record<Lane, Waiting[]> = { office: [], public: [] };
  readonly #running = new Map<Lane, number>();
  #isClosed = false;

  constructor(private readonly rules: AdmissionRules) {}

  /** Resolves when it is one's turn; whoever was admitted must leave. */
  async enter(lane: Lane, weight: number): Promise<() => void> {
    if (this.#isClosed) throw new Problem('service.not-ready', { retryAfterSeconds: RETRY_SECONDS });
    if (this.#waiting[lane].length >= this.rules.queue) {
      throw new Problem('deciding.busy', { retryAfterSeconds: RETRY_SECONDS });
    }
    return new Promise((admit) => {
      this.#waiting[lane].push({ weight, admit });
      this.#admitNext();
    });
  }

  /** Whoever waits is still admitted; nobody else. */
  close(): void {
    this.#isClosed = true;
  }

  #admitNext(): void {
    for (const lane of lanes) {
      const [first] = this.#waiting[lane];
      if (first === undefined || this.#running.has(lane)) continue;
      if (!this.#fits(first.weight)) return;
      this.#waiting[lane].shift();
      this.#running.set(lane, first.weight);
      first.admit(() => this.#leave(lane));
    }
  }

  #leave(lane: Lane): void {
    this.#running.delete(lane);
    this.#admitNext();
  }

  #fits(weight: number): boolean {
    const others = [...this.#running.values()].reduce((sum, each) => sum + each, 0);
    return others === 0 || others + weight <= this.rules.capacity;
  }
}
