import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppConfig } from '../config/app-config.js';
import { CONNECT_MILLISECONDS } from './connect-milliseconds.js';
import { Turns } from './turns.js';

/** Passed to whatever must happen in the same transaction. */
export type Tx = EntityManager;

/**
 * At most half of the connections: those that wait for each other's locks never hold all of them, so that whoever has the
 * lock can read beside it, and everybody else is answered meanwhile.
 */
@Injectable()
export class Transactions {
  readonly #turns: Turns;

  constructor(
    private readonly source: DataSource,
    { databasePoolSize }: AppConfig,
  ) {
    this.#turns = new Turns(Math.floor(databasePoolSize / 2), CONNECT_MILLISECONDS);
  }

  /** All that `work` does commits together or not at all. */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#turns.take(() => this.source.transaction(work));
  }
}
