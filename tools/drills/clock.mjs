// npm run drill:clock [-- --rounds N --quick --control]: the api's clock is an hour ahead, then an hour behind
// (libfaketime), while a vote opens and closes under load. By the database's clock alone no ballot lies before the opening or
// behind the close; windows and moments are the database's too. The control says when a ballot was cast by its own clock.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../postgres/client.mjs';
import { Devices } from './devices.mjs';
import { runDrill, tell } from './drill.mjs';

const HOUR_SECONDS = 3_600;
const HOURLY = { quotas: [{ ballots: 1, per: 'voter', window: { every: 'hour' } }] };
/** As it is announced, and as it is changed to once enough have been told that it is too early: in seconds from then. */
const ANNOUNCED = { opens: 2 * HOUR_SECONDS, closes: 3 * HOUR_SECONDS };
const CHANGED = { opens: 2, closes: 7 };
/** Too late in an hour for a round. */
const LAST_SECONDS = 60;
/** How many must have been told that it is too early, and too late. */
const LEAST_TOLD = 100;
const PATIENCE_MILLISECONDS = 60_000;
/** Where distributions lay the library, or one folder below. */
const FOLDERS = ['/usr/lib', '/usr/lib64', '/usr/local/lib'];

const library = findLibrary();
await runDrill({ name: 'clock', lift: 'own-clock' }, async ({ house, office, voters, rounds, lift }) => {
  let [server, least] = [null, Infinity];
  let otherWindows = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const hours = round % 2 === 1 ? 1 : -1;
    server = await house.serve({ lift, port: server?.port, env: clockOff(hours) });
    await office.turnTo(server.port);
    await whileHourLasts(house);
    const vote = await office.makeVote({ slug: `clock-${round}`, ...ANNOUNCED, channel: HOURLY });
    const window = await windowToldBy(server.port, { vote, house });
    if (window !== Math.floor((await secondsNow(house)) / HOUR_SECONDS)) otherWindows += 1;
    await voters.voteIn({ ...vote, window, isTimed: true });
    await (round === 1 ? voters.begin([server.port]) : undefined);
    const { early } = await untilTold(voters, 'early');
    await office.putOff(vote, CHANGED);
    const { late } = await untilTold(voters, 'late');
    least = Math.min(least, early, late);
    tell(`round ${round}: ${hours} h off, ${early} told that it is too early, ${late} too late`);
    if (round < rounds) await server.stop();
  }
  await server.stop();
  const last = await house.serve({ port: server.port });
  const outside = await ballotsOutside(house, office.votes);
  const isGood = outside + otherWindows === 0 && least >= LEAST_TOLD;
  return { ports: [last.port], told: { outside, otherWindows, toldLeast: least }, isGood };
});

/** What waits goes on waiting as long as it would: the kernel's steady clock stays as it is. */
function clockOff(hours) {
  const env = { LD_PRELOAD: library, FAKETIME: `${hours > 0 ? '+' : ''}${hours}h`, FAKETIME_DONT_FAKE_MONOTONIC: '1' };
  const { stdout } = spawnSync(process.execPath, ['-p', 'Date.now()'], { env, encoding: 'utf8' });
  const off = (Number(stdout) - Date.now()) / 1_000 / HOUR_SECONDS;
  if (Math.abs(off - hours) > 0.01) throw new Error(`libfaketime moves no clock here: it is ${off} h off`);
  return env;
}

function findLibrary() {
  const files = FOLDERS.filter((folder) => fs.existsSync(folder)).flatMap((folder) => librariesBelow(folder));
  if (files.length === 0) throw new Error('another clock takes libfaketimeMT.so.1: install the package libfaketime');
  return files[0];
}

function librariesBelow(folder) {
  const folders = [folder, ...fs.readdirSync(folder).map((name) => `${folder}/${name}`)];
  return folders.map((each) => `${each}/faketime/libfaketimeMT.so.1`).filter((file) => fs.existsSync(file));
}

function secondsNow(house) {
  return withClient(house.superUrl, async (client) => {
    const { rows } = await client.query('select extract(epoch from clock_timestamp())::float as seconds');
    return rows[0].seconds;
  });
}

async function whileHourLasts(house) {
  const left = HOUR_SECONDS - ((await secondsNow(house)) % HOUR_SECONDS);
  if (left < LAST_SECONDS) await sleep(1_000 * left);
}

/** As a device hears it. */
async function windowToldBy(port, { vote, house }) {
  const { cookie } = new Devices(house.keysDir).make();
  const answer = await fetch(`http://127.0.0.1:${port}${vote.path}/mine`, { headers: { cookie } });
  return (await answer.json()).window;
}

/** Until enough more have been told so. */
async function untilTold(voters, what) {
  const before = (await voters.count())[what];
  for (const deadline = Date.now() + PATIENCE_MILLISECONDS; ; await sleep(100)) {
    const told = (await voters.count())[what] - before;
    if (told >= LEAST_TOLD || Date.now() > deadline) return { [what]: told };
  }
}

function ballotsOutside(house, votes) {
  return withClient(house.superUrl, async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as count from ballot join voting_channels on voting_channels.id = channel_id
       join unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as vote (contest, opens, closes)
         on contest = contest_id where created_at < opens or created_at >= closes`,
      ['contest', 'opensAt', 'closesAt'].map((name) => votes.map((vote) => vote[name])),
    );
    return rows[0].count;
  });
}
