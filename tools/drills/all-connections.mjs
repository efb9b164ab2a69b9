// Whoever takes all connections that PostgreSQL has, and those of the api as they end.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { withClient } from '../postgres/client.mjs';

const AT_ONCE = 4;
const PAUSE_MILLISECONDS = 20;
const LOOK_MILLISECONDS = 300;
const NONE_LEFT = '53300';
const PATIENCE_MILLISECONDS = 30_000;
const END_OF_API = `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'laurel-%'`;
const FOR_BALLOTS = `select count(*)::int as count from pg_stat_activity where application_name = 'laurel-ballots'`;

export class AllConnections {
  #taken = new Set();
  #refused = 0;
  #takers;
  #isLetGo = false;

  constructor(house) {
    this.house = house;
    this.#takers = Array.from({ length: AT_ONCE }, () => this.#takeOnAndOn());
  }

  /** Until all are taken, and none is left to the api over which a ballot goes. */
  async take() {
    await withClient(this.house.superUrl, async (client) => {
      for (const deadline = Date.now() + PATIENCE_MILLISECONDS; Date.now() < deadline;) {
        await client.query(END_OF_API);
        const [taken, refused] = [this.#taken.size, this.#refused];
        await sleep(LOOK_MILLISECONDS);
        const { rows } = await client.query(FOR_BALLOTS);
        if (this.#taken.size === taken && this.#refused > refused && rows[0].count === 0) return;
      }
      throw new Error('the api kept its connections');
    });
  }

  async letGo() {
    this.#isLetGo = true;
    await Promise.all(this.#takers);
    await Promise.all([...this.#taken].map((client) => client.end().catch(() => {})));
  }

  async #takeOnAndOn() {
    while (!this.#isLetGo) {
      const client = new pg.Client(this.house.db.appUrl);
      client.on('error', () => {});
      const error = await client.connect().then(
        () => undefined,
        (reason) => reason,
      );
      if (error === undefined) this.#taken.add(client);
      else {
        if (error.code === NONE_LEFT) this.#refused += 1;
        await sleep(PAUSE_MILLISECONDS);
      }
    }
  }
}
