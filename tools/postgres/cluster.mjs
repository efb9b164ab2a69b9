// A cluster is made once, with the secrets of its roles inside.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeDraft, moveOnce } from './drafts.mjs';

/** passwords of superuser and roles: inside the cluster, so that they cannot part */
const SECRETS = 'launcher.json';
export const SUPERUSER = 'laurel_launcher';

export const isCluster = (dir) => fs.existsSync(path.join(dir, 'PG_VERSION'));

/** Made beside and moved into place whole: a killed initdb leaves PG_VERSION and a cluster that never starts. */
export function createCluster(initdb, dir, ids) {
  const draft = makeDraft(dir);
  try {
    const data = fillDraft({ draft, initdb, ids });
    moveOnce(data, dir);
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

function fillDraft({ draft, initdb, ids }) {
  const [data, secret] = [path.join(draft, 'pg'), path.join(draft, 'password')];
  fs.mkdirSync(data, { mode: 0o700 });
  const secrets = Object.fromEntries(['superuser', 'owner', 'app'].map((role) => [role, makeSecret()]));
  fs.writeFileSync(secret, secrets.superuser, { mode: 0o600 });
  if (ids.uid !== undefined) for (const file of [data, secret]) fs.chownSync(file, ids.uid, ids.gid);
  const options = ['-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--locale=C'];
  const { status, stderr, error } = spawnSync(initdb, ['-D', data, ...options], { ...ids, cwd: '/', encoding: 'utf8' });
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`, { cause: error });
  const kept = path.join(data, SECRETS);
  fs.writeFileSync(kept, JSON.stringify(secrets), { mode: 0o600 });
  if (ids.uid !== undefined) fs.chownSync(kept, ids.uid, ids.gid);
  return data;
}

const makeSecret = () => randomBytes(24).toString('base64url');

export function readSecrets(home) {
  try {
    return JSON.parse(fs.readFileSync(path.join(home, SECRETS), 'utf8'));
  } catch (cause) {
    throw new Error(`${path.join(home, SECRETS)} is missing or damaged: bring back the whole folder from your backup`, {
      cause,
    });
  }
}
