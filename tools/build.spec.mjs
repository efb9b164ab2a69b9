// Builds of a whole checkout, a copy of this one, by the real Nx.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { at, Launchers, until } from './start-support.mjs';

let launchers;
let checkout;

before(async () => {
  launchers = await Launchers.make();
  checkout = launchers.at('checkout');
  copyCheckout();
});
after(() => launchers.end());

/** The committed and the changed files, with this checkout's packages; the workspace's own are the copy's. */
function copyCheckout() {
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: at('.') });
  for (const name of String(names)
    .split('\0')
    .filter((file) => file !== '' && fs.existsSync(at(file)))) {
    fs.mkdirSync(path.join(checkout, path.dirname(name)), { recursive: true });
    fs.copyFileSync(at(name), path.join(checkout, name));
  }
  const packages = path.join(checkout, 'node_modules');
  fs.mkdirSync(packages);
  for (const name of fs.readdirSync(at('node_modules'))) {
    if (name !== '@laurel') fs.symlinkSync(at(`node_modules/${name}`), path.join(packages, name));
  }
  fs.cpSync(at('node_modules/@laurel'), path.join(packages, '@laurel'), { recursive: true, verbatimSymlinks: true });
}

const build = (...args) =>
  launchers.run(process.execPath, [path.join(checkout, 'tools/build.mjs'), ...args], launchers.environment('build'));

test('a build that is asked to end takes all that it started along', async () => {
  const launcher = launchers.run(
    process.execPath,
    [path.join(checkout, 'tools/start.mjs')],
    launchers.environment('build'),
  );
  await until(() => fs.existsSync(path.join(checkout, 'libs/domain/dist')), 'a build at work');
  launcher.kill('SIGTERM');
  await once(launcher, 'close');
  await launchers.untilNothingRuns('build');
});

test('of two first builds at once the second waits, and finds nothing to do', async () => {
  const both = [build('--if-changed'), build('--if-changed')];
  await Promise.all(both.map((child) => once(child, 'close')));
  assert.deepEqual(
    both.map(({ exitCode }) => exitCode),
    [0, 0],
    both.map(({ said }) => said).join('\n'),
  );
  assert.equal(both.filter(({ said }) => said === '').length, 1, 'one of them built');
  for (const file of ['apps/api/dist/main.js', 'apps/web/dist', 'libs/domain/dist/index.js']) {
    assert.ok(fs.existsSync(path.join(checkout, file)), file);
  }
});
