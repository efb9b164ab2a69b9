// The built product over a PostgreSQL of its own, for drills: each of its processes can be killed.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { API_SERVER } from '../api-server.mjs';
import { BenchServer, environment } from '../bench/server.mjs';
import { EmbeddedDb, endOrphan } from '../embedded-db.mjs';
import { Children } from '../launcher/children.mjs';
import { withClient } from '../postgres/client.mjs';
import { runningServer } from '../postgres/postmaster.mjs';
import { ended, howEnded, isAlive } from '../processes.mjs';
import { freePort } from '../start-support.mjs';
import { SmallDisk } from './small-disk.mjs';

const at = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

/** For a PostgreSQL that starts again by itself. */
const PATIENCE_MILLISECONDS = 60_000;

export class DrillHouse {
  #servers = new Set();
  #programs = new Children();
  #nextEnd;
  #end;

  /** `mebibytes`: of the disk on which the data of PostgreSQL lies, if it is a small one; `settings`: what it is started with. */
  constructor({ name, mebibytes, settings = {} }) {
    this.folder = at(`.laurel/drill-${name}`);
    this.keysDir = path.join(this.folder, 'keys');
    this.disk = new SmallDisk(path.join(this.folder, 'disk'));
    this.mebibytes = mebibytes;
    const data = mebibytes === undefined ? this.folder : this.disk.folder;
    this.db = new EmbeddedDb({ dir: path.join(data, 'pg'), settings });
  }

  async build() {
    await this.#clear();
    fs.mkdirSync(this.folder, { recursive: true, mode: 0o711 });
    if (this.mebibytes !== undefined) this.disk.mount(this.mebibytes);
    this.#watch();
    await this.db.start();
    const migrating = { env: environment({ DATABASE_URL: this.db.ownerUrl }) };
    await this.#programs.output(at('apps/api/dist/migrate.js'), migrating);
    const args = [path.join(this.folder, 'logins.json'), '--empty'];
    const prepared = await this.#programs.output(at('apps/api/dist/prepare.js'), { args, env: this.environment() });
    this.setupToken = JSON.parse(prepared).token;
  }

  /** Also what one left that could not clean up. */
  async #clear() {
    await endOrphan(this.db.home);
    this.disk.unmount();
    fs.rmSync(this.folder, { recursive: true, force: true });
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
    if (this.#end !== undefined) throw new Error('the drill was ended');
    const server = new BenchServer(port ?? (await freePort()));
    const loaded = lift === undefined ? [] : [`--import=${new URL(`lifts/${lift}.mjs`, import.meta.url).href}`];
    const told = this.environment({ PORT: String(server.port), ...env });
    this.#servers.add(server);
    await server.start([...loaded, ...API_SERVER], told);
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

  get isPostgresRunning() {
    return runningServer(this.db.home) !== undefined;
  }

  /** Whether it answers, after it had the time to start again by itself. */
  async isPostgresServing() {
    for (const deadline = Date.now() + PATIENCE_MILLISECONDS; this.isPostgresRunning && Date.now() < deadline;) {
      const isServing = await withClient(this.db.superUrl, () => true).catch(() => false);
      if (isServing) return true;
      await sleep(100);
    }
    return false;
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

  /** Once, however often it is asked. */
  takeDown() {
    return (this.#end ??= this.#takeDown());
  }

  async #takeDown() {
    // one that is stopped would not hear that it is to end
    if (this.isPostgresRunning) this.signalPostgres('SIGCONT');
    await Promise.all([this.#programs.end(), ...[...this.#servers].map((server) => server.stop())]);
    await this.db.stop();
    await this.#clear();
  }
}
