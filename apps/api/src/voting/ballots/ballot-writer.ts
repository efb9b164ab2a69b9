import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { KeyedRow } from './ballot-batch.js';
import type { ReadyBallot } from './ready-ballot.js';
import type { Casting } from './casting.js';

const STATEMENT_MILLISECONDS = 5_000;
const CONNECT_MILLISECONDS = 5_000;
/** A server that works has ended the statement before. */
const ANSWER_MILLISECONDS = STATEMENT_MILLISECONDS + 1_000;

/** The database takes no connection, or says nothing for longer than a statement may take. */
export class DatabaseSilent extends Error {
  override readonly name = 'DatabaseSilent';
}

export interface WriterSettings<Ballot extends ReadyBallot, Answer extends KeyedRow> {
  readonly connectionString: string;
  readonly casting: Casting<Ballot, Answer>;
}

/**
 * One connection under a name of its own: its rows of `ballot_batch` commit in the order of their numbers. One that broke is
 * never used again, and the next is another writer.
 */
export class BallotWriter<Ballot extends ReadyBallot, Answer extends KeyedRow> {
  readonly #client: Client;
  readonly #connected: Promise<unknown>;
  readonly #id = nameOfWriter();
  readonly #casting: Casting<Ballot, Answer>;
  #seq = 0;
  #isBroken = false;

  constructor({ connectionString, casting }: WriterSettings<Ballot, Answer>) {
    this.#casting = casting;
    this.#client = new Client({
      connectionString,
      application_name: 'laurel-ballots',
      statement_timeout: STATEMENT_MILLISECONDS,
      query_timeout: ANSWER_MILLISECONDS,
      connectionTimeoutMillis: CONNECT_MILLISECONDS,
      // several servers are found by the values of each statement; one plans it once for all
      ...(casting.isOfOneBucket ? {} : { options: '-c plan_cache_mode=force_generic_plan' }),
    });
    const leave = (): void => {
      this.#isBroken = true;
    };
    // unheard, an error of a client ends the process
    this.#client.on('error', leave);
    this.#client.on('end', leave);
    // where ballots lie on several servers: one of them will hear of a commit later, behind which nothing may be written
    this.#client.on('notice', leave);
    this.#connected = this.#client.connect();
    this.#connected.catch(leave);
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** What was stored, when it is committed. */
  async store(batch: readonly Ballot[]): Promise<Answer[]> {
    await this.connect();
    this.#seq += 1;
    const storing = this.#casting.store(this.#client, batch, { writer: this.#id, seq: this.#seq });
    return storing.catch(nameSilence);
  }

  private async connect(): Promise<void> {
    await this.#connected.catch((cause: Error) => {
      throw new DatabaseSilent(cause.message, { cause });
    });
  }

  /** Waits for nothing that the server has not answered within this time. */
  async end(milliseconds: number): Promise<void> {
    const cut = setTimeout(() => this.cut(), milliseconds);
    await this.#client.end().catch(() => undefined);
    clearTimeout(cut);
  }

  /** What is under way fails, whether it is committed or not. */
  cut(): void {
    this.#isBroken = true;
    // the only way out of a connection that does not answer
    (this.#client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
  }
}

const nameOfWriter = (): string => String((randomBytes(8).readBigUInt64BE() >> 2n) + 1n);

/** What the driver says by itself has no code. */
const isReadTimeout = (error: unknown): error is Error =>
  error instanceof Error && error.message === 'Query read timeout';

function nameSilence(error: Error): never {
  throw isReadTimeout(error) ? new DatabaseSilent(error.message, { cause: error }) : error;
}
