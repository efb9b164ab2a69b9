// The built product over a PostgreSQL of its own, for drills: each of its processes can be killed.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { BenchServer, environment } from '../bench/server.mjs';
import { EmbeddedDb } from '../embedded-db.mjs';
import { Children } from '../launcher/children.mjs';
import { withClient } from '../postgres/client.mjs';
import { ended, howEnded, isAlive } from '../processes.mjs';
import { freePort } from '../start-support.mjs';

const at = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

export class DrillHouse {
  #servers = new Set();
  #nextEnd;

  /** `dir`: where the data of PostgreSQL lies; `settings`: what it is started with. */
  static async build({ name, dir, settings = {} }) {
    const house = new DrillHouse();
    house.folder = at(`.laurel/drill-${name}`);
    fs.rmSync(house.folder, { recursive: true, force: true });
    fs.mkdirSync(house.folder, { recursive: true, mode: 0o711 });
    house.keysDir = path.join(house.folder, 'keys');
    house.db = new EmbeddedDb({ dir: dir ?? path.join(house.folder, 'pg'), settings });
    house.#watch();
    await house.db.start();
    const programs = new Children();
    await programs.output(at('apps/api/dist/migrate.js'), { env: environment({ DATABASE_URL: house.db.ownerUrl }) });
    const args = [path.join(house.folder, 'logins.json'), '--empty'];
    const prepared = await programs.output(at('apps/api/dist/prepare.js'), { args, env: house.environment() });
    house.setupToken = JSON.parse(prepared).token;
    return house;
  }

  environment(extra = {}) {
    return environment({
      APP_DATABASE_URL: this.db.appUrl,
      KEYS_DIR: this.keysDir,
      NODE_ENV: 'production',
      LOG_LEVEL: 'fatal',
      // all devices of a drill stand behind one address
      BALLOTS_PER_MINUTE_OF_ADDRESS: '1000000000',
      ...extra,
    });
  }

  /** `lift`: which of lifts/ the process loads before the server. */
  async serve({ lift, port, env = {} } = {}) {
    const server = new BenchServer(port ?? (await freePort()));
    const loaded = lift === undefined ? [] : [`--import=${new URL(`lifts/${lift}.mjs`, import.meta.url).href}`];
    const told = this.environment({ PORT: String(server.port), ...env });
    await server.start([...loaded, at('apps/api/dist/main.js')], told);
    this.#servers.add(server);
    return server;
  }

  /** The superuser's address of the product's database. */
  get superUrl() {
    return Object.assign(new URL(this.db.superUrl), { pathname: '/laurel' }).href;
  }

  /** All processes of PostgreSQL, the first of them the one that starts it again when another is killed. */
  postgresPids() {
    const [pid] = fs.readFileSync(path.join(this.db.home, 'postmaster.pid'), 'utf8').split('\n');
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return [pid, ...children.split(' ').filter(Boolean)].map(Number);
  }

  signalPostgres(signal) {
    for (const pid of this.postgresPids()) if (isAlive(pid)) process.kill(pid, signal);
  }

  /** Kills all of its processes; it can be started again when this returns. */
  async killPostgres() {
    const pids = this.postgresPids();
    const hasEnded = this.#nextEnd;
    for (const pid of pids) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    await Promise.all([hasEnded, ...pids.map((pid) => ended(pid, 'SIGKILL'))]);
  }

  #watch() {
    this.#nextEnd = new Promise((resolve) => {
      this.db.onEnd(({ code, signal, words }) => {
        this.lastEnd = `PostgreSQL ${howEnded(code, signal)}: ${words.trim()}`;
        this.#watch();
        resolve();
      });
    });
  }

  /** A setting of PostgreSQL, from now on. */
  async set(name, value) {
    await withClient(this.db.superUrl, (client) =>
      client.query(`alter system set ${name} = ${pg.escapeLiteral(value)}`),
    );
    await withClient(this.db.superUrl, (client) => client.query('select pg_reload_conf()'));
  }

  /** What is known of processes that have ended. */
  ends() {
    return [this.lastEnd, ...[...this.#servers].map(({ end }) => end)].filter((end) => end !== undefined).join('\n');
  }

  async takeDown() {
    await Promise.all([...this.#servers].map((server) => server.stop()));
    await this.db?.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
