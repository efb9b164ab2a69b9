// The built product over a PostgreSQL of its own, for benches and drills: fresh each time, counted, and measured.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { API_SERVER } from '../api-server.mjs';
import { startDb } from '../embedded-db.mjs';
import { Children } from '../launcher/children.mjs';
import { runningServer } from '../postgres/postmaster.mjs';
import { ended, howEnded } from '../processes.mjs';

const at = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

/** What every replica asks twice a second, whoever reads (apps/api/src/audit/revisions.service.ts). */
const BY_THE_CLOCK = 'with recursive last as';

/** A database that counts its statements, migrated, with the client that is served over it. */
export class BenchHouse {
  /** `name`: its folder below `.laurel`, emptied first. */
  static async build(name) {
    const house = new BenchHouse();
    house.folder = at(`.laurel/${name}`);
    fs.rmSync(house.folder, { recursive: true, force: true });
    fs.mkdirSync(house.folder, { recursive: true, mode: 0o711 });
    fs.cpSync(at('apps/web/dist'), path.join(house.folder, 'web'), { recursive: true });
    house.db = await startDb({
      dir: path.join(house.folder, 'pg'),
      settings: { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.max': '10000' },
    });
    const programs = new Children();
    await programs.output(at('apps/api/dist/migrate.js'), { env: environment({ DATABASE_URL: house.db.ownerUrl }) });
    const args = [path.join(house.folder, 'logins.json'), '--empty'];
    const prepared = await programs.output(at('apps/api/dist/prepare.js'), { args, env: house.environment() });
    house.setupToken = JSON.parse(prepared).token;
    house.counter = new pg.Client(Object.assign(new URL(house.db.superUrl), { pathname: '/laurel' }).href);
    await house.counter.connect();
    await house.counter.query('create extension pg_stat_statements');
    return house;
  }

  /** The process below which all of PostgreSQL's are. */
  get databasePid() {
    return runningServer(this.db.home).pid;
  }

  get keysDir() {
    return path.join(this.folder, 'keys');
  }

  environment(extra = {}) {
    return environment({
      APP_DATABASE_URL: this.db.appUrl,
      KEYS_DIR: this.keysDir,
      WEB_ROOT: path.join(this.folder, 'web'),
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      ...extra,
    });
  }

  /** A file of the client of so many bytes that cannot be pressed: as fast as this server can send them. */
  addStaticFile(bytes) {
    const noise = Buffer.alloc(bytes);
    for (let i = 0, state = bytes; i < bytes; i += 1)
      noise[i] = state = (Math.imul(state, 1664525) + 1013904223) >>> 24;
    fs.writeFileSync(path.join(this.folder, `web/client/assets/static-${bytes}.png`), noise);
    return `/assets/static-${bytes}.png`;
  }

  /** How many statements the api has made so far, or how many that speak of `table`; what it asks by the clock apart. */
  async queries(table = '') {
    const { rows } = await this.counter.query(
      `select coalesce(sum(calls), 0)::int as calls from pg_stat_statements
       where userid = 'laurel_app'::regrole and position($1 in query) > 0
         and query !~* '^(begin|start transaction|commit|rollback)' and query !~ $2`,
      [table, BY_THE_CLOCK],
    );
    return rows[0].calls;
  }

  async serve({ port, nodeOptions = [], env = {}, program = API_SERVER }) {
    const server = new BenchServer(port);
    await server.start([...nodeOptions, ...program], this.environment({ PORT: String(port), ...env }));
    return server;
  }

  async takeDown() {
    await this.counter?.end();
    await this.db?.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What the shell names is not the bench's. */
export function environment(extra) {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), ...extra };
}

const WATCH_MILLISECONDS = 200;

/** What a process and all below it hold, in KiB: what several share counts once. */
function memoryOf(pid) {
  try {
    const [, own] = /^Pss:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + memoryOf(child), Number(own));
  } catch {
    return 0; // it has ended meanwhile
  }
}

export class BenchServer {
  constructor(port) {
    this.port = port;
  }

  async start(args, env) {
    this.process = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let words = '';
    this.process.stderr.on('data', (chunk) => (words = (words + chunk).slice(-4000)));
    const over = once(this.process, 'exit').then(([code, signal]) => {
      this.end = `the server ${howEnded(code, signal)}: ${words}`;
      throw new Error(this.end);
    });
    over.catch(() => {}); // a drill wants to see that
    await Promise.race([once(this.process, 'message'), over]);
  }

  /** From now on the most memory that it and its children hold at once is noted, as `peakMiB`. */
  watchMemory() {
    this.peakMiB = 0;
    const note = () => (this.peakMiB = Math.max(this.peakMiB, Math.round(memoryOf(this.process.pid) / 1024)));
    const watch = setInterval(note, WATCH_MILLISECONDS);
    this.process.once('exit', () => clearInterval(watch));
  }

  stop() {
    return ended(this.process.pid, 'SIGTERM');
  }

  kill() {
    return ended(this.process.pid, 'SIGKILL');
  }
}
