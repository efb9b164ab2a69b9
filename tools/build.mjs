// npm run build: builds what is served; of two at once in one checkout the second waits. `--if-changed`: only when an
// input has changed since the last build, which is known in milliseconds, where Nx takes seconds.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BuildStamp } from './build-stamp.mjs';
import { releaseClaim, takeClaim } from './claim.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const claim = path.join(root, '.cache/build.json');

fs.mkdirSync(path.dirname(claim), { recursive: true });
while (takeClaim(claim) !== undefined) await sleep(200);
const stamp = new BuildStamp(root);
if (!(process.argv.includes('--if-changed') && stamp.isCurrent)) {
  const fingerprint = stamp.fingerprint();
  process.exitCode = await build();
  if (process.exitCode === 0) stamp.write(fingerprint);
}
releaseClaim(claim);

async function build() {
  const args = [
    'run-many',
    '-t',
    'build',
    '-p',
    '@laurel/domain,@laurel/ledger,@laurel/api,@laurel/web',
    '--outputStyle=static',
  ];
  const env = { ...process.env, NX_ISOLATE_PLUGINS: 'false', FORCE_COLOR: '0' };
  const nx = fs.realpathSync(path.join(root, 'node_modules/.bin/nx'));
  const [code] = await once(spawn(process.execPath, [nx, ...args], { cwd: root, env, stdio: 'inherit' }), 'close');
  return code ?? 1;
}
