import { randomBytes } from 'node:crypto';
import { Client, type QueryResult, type QueryResultRow } from 'pg';
import { Problem } from '../../platform/problem/problem.js';

/** How many wait for one connection before the next is asked to come back. */
const MOST_WAITING = 2_500;
const RETRY = { retryAfterSeconds: 1 };
const STATEMENT_MILLISECONDS = 10_000;
const CONNECT_MILLISECONDS = 5_000;

/** A statement that is prepared once on each connection. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** One connection under a name of its own. */
interface Writer {
  readonly client: Client;
  readonly connected: Promise<unknown>;
  /** By chance: as a bigint is written, never 0. */
  readonly id: string;
  seq: number;
}

/**
 * Ballots of some buckets, one after the other on one connection, which is one writer: its rows of `ballot_batch` commit in
 * the order of their numbers. A connection that breaks is never used again, and the next is another writer.
 */
export class BallotLane {
  #writer: Writer | null = null;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly connectionString: string) {}

  /** The last two values are the writer and the number of its row. */
  async run<T extends QueryResultRow>(prepared: Prepared, values: readonly unknown[]): Promise<T[]> {
    if (this.#waiting >= MOST_WAITING) throw new Problem('service.not-ready', RETRY);
    this.#waiting += 1;
    const turn = this.#last.then(() => this.send<T>(prepared, values));
    this.#last = turn.catch(() => undefined).finally(() => (this.#waiting -= 1));
    return turn;
  }

  private async send<T extends QueryResultRow>(prepared: Prepared, values: readonly unknown[]): Promise<T[]> {
    const writer = (this.#writer ??= this.open());
    await writer.connected;
    writer.seq += 1;
    const all = [...values, writer.id, writer.seq];
    const { rows }: QueryResult<T> = await writer.client.query<T>({ ...prepared, values: all });
    return rows;
  }

  async close(): Promise<void> {
    await this.#last;
    const writer = this.#writer;
    this.#writer = null;
    await writer?.client.end().catch(() => undefined);
  }

  private open(): Writer {
    const client = new Client({
      connectionString: this.connectionString,
      application_name: 'laurel-ballots',
      statement_timeout: STATEMENT_MILLISECONDS,
      connectionTimeoutMillis: CONNECT_MILLISECONDS,
    });
    const writer = { client, connected: client.connect(), id: nameOfWriter(), seq: 0 };
    const leave = (): void => {
      if (this.#writer === writer) this.#writer = null;
    };
    // unheard, an error of a client ends the process
    client.on('error', leave);
    client.on('end', leave);
    writer.connected.catch(leave);
    return writer;
  }
}

const nameOfWriter = (): string => String((randomBytes(8).readBigUInt64BE() >> 2n) + 1n);
