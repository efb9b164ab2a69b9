import { isDataFault, isOutOfTime } from '../../database/unavailable.js';
import { Problem } from '../../platform/problem/problem.js';
import { compareKeys, groupOf, type KeyedRow, keyOf, keyOfBallot, type StoredRow } from './ballot-batch.js';
import type { ReadyBallot } from './ready-ballot.js';
import { BallotWriter, DatabaseSilent } from './ballot-writer.js';
import type { Casting } from './casting.js';

const MOST_IN_A_BATCH = 500;
const RETRY = { retryAfterSeconds: 1 };
const END_MILLISECONDS = 1_000;

export interface LaneSettings<Ballot extends ReadyBallot = ReadyBallot, Answer extends KeyedRow = StoredRow> {
  readonly connectionString: string;
  readonly casting: Casting<Ballot, Answer>;
  /** How many wait before the next is asked to come back. */
  readonly mostWaiting: number;
  readonly onAnswered: (answers: readonly Answer[]) => void;
  readonly onFailed: (error: unknown) => void;
}

interface Waiting<Ballot extends ReadyBallot = ReadyBallot, Answer = never> {
  readonly ballot: Ballot;
  readonly resolve: (answer: Answer | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Ballots of some buckets, in one statement at a time. Whatever waits when the connection is idle goes in together, as far
 * as it is of one channel (and of one bucket, where buckets lie on several servers): under load batches form by themselves,
 * and one ballot alone waits for nobody.
 */
export class BallotLane<Ballot extends ReadyBallot = ReadyBallot, Answer extends KeyedRow = StoredRow> {
  readonly #groups = new Map<string, Waiting<Ballot, Answer>[]>();
  #writer: BallotWriter<Ballot, Answer> | null = null;
  #waiting = 0;
  #working: Promise<void> | null = null;
  #isClosed = false;
  #separated = 0;

  constructor(private readonly settings: LaneSettings<Ballot, Answer>) {}

  /** null: there was another in its place, or the vote is not open. */
  cast(ballot: Ballot): Promise<Answer | null> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed || this.#waiting >= this.settings.mostWaiting) throw new Problem('service.not-ready', RETRY);
      this.add({ ballot, resolve, reject });
      this.#working ??= this.work();
    });
  }

  /** Nothing new goes in; what waits does. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#working;
    await this.#writer?.end(END_MILLISECONDS);
    this.#writer = null;
  }

  /** What has not gone in by now is not answered well any more. */
  abandon(): void {
    this.#isClosed = true;
    for (const waiting of this.#groups.values()) this.refuse(waiting);
    this.#groups.clear();
    this.#writer?.cut();
  }

  private add(waiting: Waiting<Ballot, Answer>): void {
    const group = groupOf(waiting.ballot, this.settings.casting);
    const others = this.#groups.get(group);
    if (others === undefined) this.#groups.set(group, [waiting]);
    else others.push(waiting);
    this.#waiting += 1;
  }

  private async work(): Promise<void> {
    // whatever came in the same turn
    await new Promise(setImmediate);
    for (let batch = this.take(); batch.length > 0; batch = this.take()) await this.put(batch);
    this.#working = null;
  }

  /** The group that has waited longest; what is left of it waits behind the others. */
  private take(): Waiting<Ballot, Answer>[] {
    for (const [group, waiting] of this.#groups) {
      this.#groups.delete(group);
      const batch = waiting.splice(0, MOST_IN_A_BATCH);
      if (waiting.length > 0) this.#groups.set(group, waiting);
      return batch;
    }
    return [];
  }

  private async put(batch: readonly Waiting<Ballot, Answer>[]): Promise<void> {
    try {
      await this.store(batch);
    } catch (error) {
      if (!isDataFault(error)) this.fail(batch, error);
      else if (batch.length > 1) this.separate(batch);
      else for (const { reject } of batch) reject(error);
    }
  }

  /** They go in one by one, behind those that wait already. */
  private separate(batch: readonly Waiting<Ballot, Answer>[]): void {
    for (const waiting of batch)
      this.#groups.set(`${groupOf(waiting.ballot, this.settings.casting)} ${(this.#separated += 1)}`, [waiting]);
    this.#waiting += batch.length;
  }

  private async store(waiting: readonly Waiting<Ballot, Answer>[]): Promise<void> {
    const sorted = [...waiting].sort((a, b) => compareKeys(a.ballot, b.ballot));
    const byKey = new Map<string, Waiting<Ballot, Answer>>();
    for (const each of sorted) if (!byKey.has(keyOfBallot(each.ballot))) byKey.set(keyOfBallot(each.ballot), each);
    const storing = this.writer().store([...byKey.values()].map(({ ballot }) => ballot));
    // before they are answered: whoever hears it may send the next
    const answers = await storing.finally(() => (this.#waiting -= waiting.length));
    this.settings.onAnswered(answers);
    const answered = new Map<Waiting<Ballot, Answer> | undefined, Answer>();
    for (const answer of answers) answered.set(byKey.get(keyOf(answer.window, answer.voter, answer.slot)), answer);
    for (const each of waiting) each.resolve(answered.get(each) ?? null);
  }

  private writer(): BallotWriter<Ballot, Answer> {
    if (this.#writer?.isBroken === false) return this.#writer;
    this.#writer?.cut();
    return (this.#writer = new BallotWriter(this.settings));
  }

  private fail(batch: readonly Waiting<Ballot, Answer>[], error: unknown): void {
    this.settings.onFailed(error);
    // a connection that is about to break says so only after the statement that it broke
    this.#writer?.cut();
    for (const { reject } of batch) reject(new Problem('service.not-ready', RETRY));
    for (const [group, waiting] of this.#groups) {
      if (!wouldFail(waiting, { batch, error })) continue;
      this.#groups.delete(group);
      this.refuse(waiting);
    }
  }

  private refuse(waiting: readonly Waiting[]): void {
    this.#waiting -= waiting.length;
    for (const { reject } of waiting) reject(new Problem('service.not-ready', RETRY));
  }
}

interface Failed {
  readonly batch: readonly Waiting[];
  readonly error: unknown;
}

/** Whether those who wait would do so in vain: where the database is silent, or all of a channel wait for the same lock. */
function wouldFail([waiting]: readonly Waiting[], { batch: [failed], error }: Failed): boolean {
  if (error instanceof DatabaseSilent) return true;
  return isOutOfTime(error) && waiting?.ballot.number.channelId === failed?.ballot.number.channelId;
}
