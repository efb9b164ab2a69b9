// The built product over an empty database, for the browser tests: what an earlier run left behind is removed first.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const tool = (name) => fileURLToPath(new URL(`../../../tools/${name}`, import.meta.url));

const { status } = spawnSync(process.execPath, [tool('reset-data.mjs'), '--yes'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
await import(tool('start.mjs'));
