/** How many ballots one line of the log stands for. */
const OF_A_LINE = 1_000;

/** Says of every thousand ballots that they were stored: a line for each would cost as much as the ballot. */
export class BallotCount {
  #untold = 0;

  constructor(private readonly tell: (line: string) => void) {}

  add(stored: number): void {
    this.#untold += stored;
    if (this.#untold >= OF_A_LINE) this.tellRest();
  }

  /** Those that no line has stood for yet. */
  tellRest(): void {
    if (this.#untold === 0) return;
    this.tell(`stored ${this.#untold} ballots`);
    this.#untold = 0;
  }
}
