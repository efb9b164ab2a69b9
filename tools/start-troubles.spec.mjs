// What may go wrong with a launcher: real kills of real processes, wrong settings, damage. Needs the build.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ended, freePort, Launchers, served, until } from './start-support.mjs';

const DATA = 'data';
let launchers;

before(async () => (launchers = await Launchers.make()));
after(() => launchers.end());

/** Over an empty database: made in a second where the demo takes more. */
const start = (data = DATA) => launchers.start(data, { args: ['--empty'] });

describe('a launcher whose PostgreSQL dies', () => {
  it('says so and starts it again, at the same address', async () => {
    const launcher = await start();
    const first = launchers.postgresOf(DATA);
    process.kill(first, 'SIGKILL');
    await until(() => launcher.said.includes('PostgreSQL runs again.'), 'another PostgreSQL');
    assert.match(launcher.said, /\nPostgreSQL was ended by SIGKILL: it is started again\.\n/);
    assert.notEqual(launchers.postgresOf(DATA), first);
    await until(() => launchers.isReady(), 'an api that is ready');
    assert.equal(await ended(launcher, 'SIGTERM'), 0);
    await launchers.untilNothingRuns(DATA);
  });

  it('ends saying so when that happens again and again', async () => {
    const launcher = await start();
    const over = once(launcher, 'close');
    for (const [times] of [1, 2, 3].entries()) {
      process.kill(launchers.postgresOf(DATA), 'SIGKILL');
      await until(() => launcher.said.split('PostgreSQL runs again.').length === times + 2, 'another PostgreSQL');
    }
    process.kill(launchers.postgresOf(DATA), 'SIGKILL');
    await over;
    assert.equal(launcher.exitCode, 1);
    assert.match(launcher.said, /\nPostgreSQL was ended by SIGKILL, 4 times within a minute\. /);
    await launchers.untilNothingRuns(DATA);
  });
});

describe('a launcher that is ended', () => {
  it('takes everything along when npm start is asked to end', async () => {
    const npm = launchers.run('npm', ['start', '--', '--no-build'], launchers.environment(DATA));
    await served(npm);
    assert.ok(launchers.processesOf(DATA).length >= 4, npm.said);
    await ended(npm, 'SIGTERM');
    await launchers.untilNothingRuns(DATA);
    assert.ok(!fs.existsSync(launchers.at(`${DATA}/running.json`)));
  });

  it('takes everything along at whatever moment of a first start, and the next start finishes it', async () => {
    for (const wait of [100, 400, 900, 1600]) {
      const launcher = launchers.launch('early');
      await sleep(wait);
      await ended(launcher, 'SIGTERM');
      await launchers.untilNothingRuns('early');
      assert.doesNotMatch(launcher.said, /\n {4}at /);
    }
    const launcher = await launchers.start('early');
    const { contests } = await (await fetch(launchers.url('contests'))).json();
    assert.equal(contests.length, 2, launcher.said);
    await ended(launcher, 'SIGTERM');
  });

  it('ends when its api is killed, and names the signal', async () => {
    const launcher = await start();
    const over = once(launcher, 'close');
    process.kill(launchers.apiOf(DATA), 'SIGKILL');
    await over;
    assert.equal(launcher.exitCode, 1);
    assert.ok(launcher.said.endsWith('The api was ended by SIGKILL.\n'), launcher.said);
    await launchers.untilNothingRuns(DATA);
  });
});

describe('what a killed start leaves', () => {
  const drafts = (data) => fs.readdirSync(launchers.at(data)).filter((name) => name.startsWith('pg.draft-'));

  async function killWhileClusterIsMade(data) {
    const launcher = launchers.launch(data, { args: ['--empty'] });
    await until(() => fs.existsSync(launchers.at(data)) && drafts(data).length > 0, 'a draft');
    await ended(launcher, 'SIGKILL');
    assert.equal(drafts(data).length, 1);
  }

  it('is removed by the next start', async () => {
    await killWhileClusterIsMade('killed');
    const launcher = await start('killed');
    assert.deepEqual(drafts('killed'), []);
    assert.equal(await ended(launcher, 'SIGTERM'), 0);
  });

  it('is removed by reset:data', async () => {
    await killWhileClusterIsMade('reset');
    const { code, said } = await launchers.reset('reset');
    assert.equal(code, 0, said);
    assert.match(said, /^Removed: .*pg\.draft-/);
    assert.deepEqual(fs.readdirSync(launchers.at('reset')), []);
  });

  it('is a lock file without words, which stops nobody', async () => {
    for (const text of ['', 'nobody\n']) {
      fs.writeFileSync(launchers.at(`${DATA}/pg/postmaster.pid`), text);
      const launcher = await start();
      assert.match(launcher.said, /Ctrl-C stops it/);
      assert.equal(await ended(launcher, 'SIGTERM'), 0);
    }
  });
});

describe('a launcher says in words', () => {
  it('what is wrong with a setting or an option', async () => {
    const wrong = await launchers.start(DATA, { env: { PORT: 'http' } });
    assert.equal(wrong.said, 'PORT must be a whole number from 1 to 65535; it is "http".\n');
    const half = await launchers.start(DATA, { env: { DATABASE_URL: 'postgres://a@b/c' } });
    assert.match(half.said, /^Set both DATABASE_URL/);
    const nowhere = await launchers.start(DATA, { env: { HOST: '203.0.113.1' } });
    assert.match(nowhere.said, /^Laurel cannot listen on 203\.0\.113\.1, port \d+ \(EADDRNOTAVAIL\)/);
    const unknown = await launchers.start(DATA, { args: ['--seed'] });
    assert.deepEqual([unknown.exitCode, unknown.said.includes('--empty')], [2, true]);
  });

  it('that Node is too old', async () => {
    const old = `Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.18.3'}})`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(old)}` };
    const tooOld = await launchers.start(DATA, { env });
    assert.deepEqual([tooOld.exitCode, tooOld.said], [1, 'Laurel needs Node 20.19 or newer; this is 20.18.3.\n']);
  });

  it('that a folder cannot be made, also when the port is taken', async () => {
    fs.writeFileSync(launchers.at('file'), '');
    const holder = await start();
    const free = await freePort();
    for (const [data, port] of [
      ['file/inside', free],
      ['../../proc/inside', free],
      ['file/inside', launchers.port],
    ]) {
      const { exitCode, said } = await launchers.start(data, { env: { PORT: String(port) } });
      assert.equal(exitCode, 1);
      assert.match(said, port === launchers.port ? /^Port \d+ is in use/ : /^Nothing can be written to \/.*inside \(/);
      assert.equal(said.trim().split('\n').length, 1, said);
    }
    assert.deepEqual(await launchers.reset('file/inside'), { code: 0, said: 'There is no data.\n' });
    await ended(holder, 'SIGTERM');
  });

  it('that a data folder is damaged', async () => {
    const control = launchers.at(`${DATA}/pg/global/pg_control`);
    const kept = fs.readFileSync(control);
    fs.truncateSync(control, 100);
    const child = await start();
    fs.writeFileSync(control, kept);
    assert.equal(child.exitCode, 1);
    assert.match(child.said, /^The database does not start\. If its folder is damaged, bring it back from your backup/);
    assert.doesNotMatch(child.said, /\n {4}at /);
  });
});

/** Only who may mount a disk can fill one; what is made of PostgreSQL's words is tested beside (postmaster.spec.mjs). */
if (mayMount()) {
  describe('a full disk', () => {
    const FULL = 'full';
    before(() => mountSmall(launchers.at(FULL), '8m'));
    after(() => execFileSync('umount', [launchers.at(FULL)]));

    it('is named by a first start, which leaves nothing', async () => {
      const { exitCode, said } = await start(FULL);
      assert.equal(exitCode, 1);
      assert.match(said, /^The disk of .*full.* is full: make room on it, then start again\./);
      assert.deepEqual(fs.readdirSync(launchers.at(FULL)), []);
    });

    it('is named by a later start, at once and without the advice to begin anew', async () => {
      execFileSync('mount', ['-o', 'remount,size=200m', launchers.at(FULL)]);
      assert.equal(await ended(await start(FULL), 'SIGTERM'), 0);
      const filler = launchers.at(`${FULL}/filler`);
      for (const left of [0, 4096]) {
        fillUp(filler, left);
        const begin = performance.now();
        const { exitCode, said } = await start(FULL);
        assert.equal(exitCode, 1);
        assert.match(said, /^The disk of .*full.* is full: make room on it, then start again\. What was stored/);
        assert.doesNotMatch(said, /anew/);
        assert.ok(performance.now() - begin < 50_000, 'it does not try for a minute');
      }
      fs.rmSync(filler);
      assert.equal(await ended(await start(FULL), 'SIGTERM'), 0);
    });
  });
}

function mayMount() {
  const probe = fs.mkdtempSync('/tmp/laurel-mount-');
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', 'none', probe]).status === 0;
  if (isMounted) execFileSync('umount', [probe]);
  fs.rmdirSync(probe);
  return isMounted;
}

function mountSmall(folder, size) {
  fs.mkdirSync(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=711`, 'none', folder]);
}

/** Fills the disk of `file` but for some bytes. */
function fillUp(file, left) {
  const whole = Buffer.alloc(2 ** 20);
  fs.rmSync(file, { force: true });
  try {
    for (;;) fs.appendFileSync(file, whole);
  } catch (error) {
    assert.equal(error.code, 'ENOSPC');
  }
  fs.truncateSync(file, fs.statSync(file).size - left);
}
