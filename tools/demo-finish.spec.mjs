// The demo lived to its end by the client that people use, and its outcome recomputed from what can be downloaded.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { readSecrets } from './postgres/cluster.mjs';
import { withClient } from './postgres/client.mjs';
import { runningServer } from './postgres/postmaster.mjs';
import { Launchers } from './start-support.mjs';

const DATA = 'live';
const SLUG = 'guangzhou-live';
let launchers;
before(async () => {
  launchers = await Launchers.make();
  await launchers.start(DATA);
});
after(() => launchers.end());

async function run(command, ...args) {
  const child = launchers.run(command, args, launchers.environment(DATA));
  await once(child, 'close');
  return child;
}

const results = (file = '') => `contests/${SLUG}/rounds/final/results${file}`;
const read = async (file) => (await fetch(launchers.url(file))).json();

/** The first row that the superuser of the running cluster gets. */
function ask(sql) {
  const { port } = runningServer(launchers.at(`${DATA}/pg`));
  const secrets = readSecrets(launchers.at(`${DATA}/pg`));
  const url = `postgres://laurel_launcher:${encodeURIComponent(secrets.superuser)}@127.0.0.1:${port}/laurel`;
  return withClient(url, async (client) => (await client.query(sql)).rows[0]);
}

it('ends in ten and thirteen, and says where', async () => {
  const { said, exitCode } = await run(process.execPath, 'tools/demo-finish.mjs');
  assert.equal(exitCode, 0, said);
  assert.match(said, /\n2000 ballots are recorded\n/);
  assert.equal(said.trim().split('\n').at(-1), `http://localhost:${launchers.port}/${SLUG}/results`);
  const { rounds } = await read(results());
  const { lists } = rounds.find(({ id }) => id === 'final').parts[0];
  assert.deepEqual(
    lists.map(({ id, total }) => [id, total]),
    [
      ['top-ten', 10],
      ['excellent', 13],
    ],
  );
});

it('holds each acknowledged ballot once, and counts them as it published', async () => {
  const counted = await ask(`select count(*)::int as ballots, sum(cardinality(choices))::int as votes from ballot`);
  const told = await ask(`select sum(n)::int as ballots, sum((select sum(c) from unnest(counts) c))::int as votes
    from ballot_batch`);
  assert.equal(counted.ballots, 2_000);
  assert.deepEqual(told, counted);
  const { tallies } = await read(results('/evidence.json'));
  const published = tallies[0].votes.reduce((sum, [, votes]) => sum + votes, 0);
  assert.equal(published, counted.votes);
});

it('has the submission of each sheet of its evidence in the log', async () => {
  const { sheets } = await read(results('/evidence.json'));
  const marked = sheets.reduce((sum, { marks }) => sum + marks.length, 0);
  const { submitted } = await ask(`select count(distinct hash)::int as submitted
    from audit_entries, jsonb_array_elements_text(fields -> 'sheets') as hash where event = 'sheets.submitted'`);
  assert.deepEqual([marked, submitted], [3 * 77 + 9 * 23, marked]);
});

it('comes out the same, byte for byte, for whoever computes it from the files', async () => {
  const files = [];
  for (const name of ['rulebook', 'evidence', 'outcome']) {
    const file = path.join(launchers.folder, `${name}.json`);
    const answer = await fetch(launchers.url(results(`/${name}.json`)));
    fs.writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
    files.push(file);
  }
  const { said, exitCode } = await run(process.execPath, 'tools/decide.mjs', ...files);
  assert.equal(exitCode, 0, said);
  assert.match(said, /^SAME /);
});

it('does nothing more when it is asked again', async () => {
  const { said, exitCode } = await run(process.execPath, 'tools/demo-finish.mjs');
  assert.equal(exitCode, 0, said);
  assert.equal((await ask('select count(*)::int as ballots from ballot')).ballots, 2_000);
});
