import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Passed to whatever must happen in the same transaction. */
export type Tx = EntityManager;

@Injectable()
export class Transactions {
  constructor(private readonly source: DataSource) {}

  /** All that `work` does commits together or not at all. */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction(work);
  }
}
