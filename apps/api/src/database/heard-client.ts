import { Client, type ClientConfig } from 'pg';

/**
 * A connection of a pool whose end is always heard: between the moment in which it is ready and that in which somebody
 * works on it neither the pool nor TypeORM listens, and an `error` without a listener ends the process.
 */
export class HeardClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
