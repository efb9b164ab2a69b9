// The vote of the bench: a contest, and the servers that take its ballots, all over one database.
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { YOUNG_HEAP } from '../../api-server.mjs';
import { freePort } from '../../start-support.mjs';
import { votedContest } from '../contests.mjs';
import { Office } from '../office.mjs';
import { BenchHouse } from '../server.mjs';
import { TYPEORM_TABLES } from './typeorm-store.mjs';
import { Voters } from './voters.mjs';

const at = (file) => fileURLToPath(new URL(file, import.meta.url));
const SWAP = `--import=${new URL('swap-store.mjs', import.meta.url).href}`;
/** As it runs in production, but for the bounds on one address: all come from this machine, and are counted all the same. */
const PRODUCT = {
  LOG_LEVEL: 'info',
  VOTER_TOKENS_PER_HOUR: '1000000000',
  BALLOTS_PER_MINUTE_OF_ADDRESS: '1000000000',
  BALLOTS_PER_MINUTE_OF_VOTER: '1000000000',
  // where one is named limits are counted there
  ...(process.env.REDIS_URL === undefined ? {} : { REDIS_URL: process.env.REDIS_URL }),
};

export class VoteHouse {
  #servers = [];

  static async build({ name, entries, choices = 5 }) {
    const vote = new VoteHouse();
    vote.house = await BenchHouse.build(name);
    await vote.query(TYPEORM_TABLES);
    vote.slug = 'bench-vote';
    Object.assign(vote, { entries, choices });
    vote.product = await vote.serveProduct();
    vote.office = new Office(vote.product.port);
    await vote.office.setUp(vote.house.setupToken);
    const contest = votedContest({ slug: vote.slug, entries });
    await vote.office.make(contest);
    const { keysDir } = vote.house;
    vote.voters = { slug: vote.slug, window: 0, entries, choices, keysDir };
    await vote.castOne();
    const [row] = await vote.query(
      `select contests.id, time_zone as "timeZone", voting_channels.id as "channelId", first_window as "firstWindow"
       from contests join voting_channels on contest_id = contests.id where slug = '${vote.slug}'`,
    );
    vote.channel = { ...row, form: contest.rulebook.channels[0].form };
    return vote;
  }

  /** The first ballot gives the channel its number. */
  async castOne() {
    const { port } = this.product;
    const cookie = `laurel_voter=${new Voters(this.voters).token()}`;
    const body = { window: 0, slot: 0, choices: [1], nonce: 'AAAAAAAAAAAAAAAAAAAAAA' };
    const headers = { 'content-type': 'application/json', cookie };
    const address = `http://127.0.0.1:${port}/api/contests/${this.slug}/ballots`;
    const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
    if (answer.status !== 201) throw new Error(`a ballot was answered with ${answer.status} ${await answer.text()}`);
  }

  serveProduct(env = {}) {
    return this.#serve({ env: { ...PRODUCT, ...env } });
  }

  /** The same stack over another store: `insert`, `typeorm` or `none`. */
  serveStore(store) {
    return this.#serve({ env: { ...PRODUCT, BENCH_STORE: store }, nodeOptions: [SWAP] });
  }

  serveBare() {
    const { id, timeZone, channelId, firstWindow, form } = this.channel;
    const bare = { contest: { id, timeZone }, channelId, firstWindow, form, entries: this.entries };
    return this.#serve({
      env: { ...PRODUCT, BENCH_BARE: JSON.stringify(bare) },
      program: [...YOUNG_HEAP, at('bare.mjs')],
    });
  }

  async #serve(options) {
    const server = await this.house.serve({ port: await freePort(), ...options });
    this.#servers.push(server);
    return server;
  }

  /** As the superuser. */
  async query(sql, values) {
    return (await this.house.counter.query(sql, values)).rows;
  }

  /** Does now what Postgres would do later for all that was written so far, at the cost of whatever is measured then. */
  async settle() {
    await this.query('vacuum (analyze)');
    await this.query('checkpoint');
  }

  /** A client of its own, as the api's role. */
  async connect() {
    const client = new pg.Client(this.house.db.appUrl);
    await client.connect();
    return client;
  }

  async takeDown() {
    for (const server of this.#servers) await server.stop();
    await this.house.takeDown();
  }
}
