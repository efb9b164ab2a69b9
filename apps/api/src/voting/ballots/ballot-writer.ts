import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { type Batch, CAST, type StoredRow, valuesOf } from './ballot-batch.js';

const STATEMENT_MILLISECONDS = 5_000;
const CONNECT_MILLISECONDS = 5_000;
/** A server that works has ended the statement before. */
const ANSWER_MILLISECONDS = STATEMENT_MILLISECONDS + 1_000;

/** The database takes no connection, or says nothing for longer than a statement may take. */
export class DatabaseSilent extends Error {
  override readonly name = 'DatabaseSilent';
}

/**
 * One connection under a name of its own: its rows of `ballot_batch` commit in the order of their numbers. One that broke is
 * never used again, and the next is another writer.
 */
export class BallotWriter {
  readonly #client: Client;
  readonly #connected: Promise<unknown>;
  readonly #id = nameOfWriter();
  #seq = 0;
  #isBroken = false;

  constructor(connectionString: string) {
    this.#client = new Client({
      connectionString,
      application_name: 'laurel-ballots',
      statement_timeout: STATEMENT_MILLISECONDS,
      query_timeout: ANSWER_MILLISECONDS,
      connectionTimeoutMillis: CONNECT_MILLISECONDS,
    });
    const leave = (): void => {
      this.#isBroken = true;
    };
    // unheard, an error of a client ends the process
    this.#client.on('error', leave);
    this.#client.on('end', leave);
    this.#connected = this.#client.connect();
    this.#connected.catch(leave);
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** What was stored, when it is committed. */
  async store(batch: Batch): Promise<StoredRow[]> {
    await this.#connected.catch((cause: Error) => {
      throw new DatabaseSilent(cause.message, { cause });
    });
    this.#seq += 1;
    const values = valuesOf(batch, { writer: this.#id, seq: this.#seq });
    try {
      return (await this.#client.query<StoredRow & Record<string, unknown>>({ ...CAST, values })).rows;
    } catch (error) {
      throw isReadTimeout(error) ? new DatabaseSilent(error.message, { cause: error }) : error;
    }
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

/** The driver's own, which has no code. */
const isReadTimeout = (error: unknown): error is Error =>
  error instanceof Error && error.message === 'Query read timeout';
