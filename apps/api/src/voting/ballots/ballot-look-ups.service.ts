import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { AppConfig } from '../../config/app-config.js';
import { CONNECT_MILLISECONDS } from '../../database/connect-milliseconds.js';
import { HeardClient } from '../../database/heard-client.js';
import { Turns } from '../../database/turns.js';
import { isOutOfTime, isUnavailable } from '../../database/unavailable.js';

const CONNECTIONS = 4;
const STATEMENT_MILLISECONDS = 2_000;
/** A server that works has ended the statement before. */
const ANSWER_MILLISECONDS = STATEMENT_MILLISECONDS + 1_000;

/**
 * What is looked up for ballots has connections of its own: neither do pages take them nor it theirs. Where the database
 * says nothing more, all who wait are asked to come back at once.
 */
@Injectable()
export class BallotLookUps implements OnApplicationShutdown {
  readonly #turns = new Turns(CONNECTIONS, CONNECT_MILLISECONDS);
  readonly #pool: Pool;

  constructor({ databaseUrl }: AppConfig) {
    this.#pool = new Pool({
      connectionString: databaseUrl,
      application_name: 'laurel-look-ups',
      max: CONNECTIONS,
      Client: HeardClient,
      connectionTimeoutMillis: ANSWER_MILLISECONDS,
      statement_timeout: STATEMENT_MILLISECONDS,
      query_timeout: ANSWER_MILLISECONDS,
    });
    // one that waits for its next look-up has ended; the next is made
    this.#pool.on('error', () => undefined);
  }

  query<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return this.#turns.take(async () => {
      try {
        return (await this.#pool.query<Row & Record<string, unknown>>(text, [...values])).rows;
      } catch (error) {
        if (isSilent(error)) this.#turns.refuseWaiting();
        throw error;
      }
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#pool.end();
  }
}

const isSilent = (error: unknown): boolean => error instanceof Error && isUnavailable(error) && !isOutOfTime(error);
