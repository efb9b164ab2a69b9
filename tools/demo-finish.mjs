// npm run demo:finish: lives the open demo to its end, as its voters, judges and organisers would, through the routes alone:
// 2,000 simulated voters, all judges, the decision of ties, the notice and the publication. From a fixed seed.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPort } from './launcher/port.mjs';
import { DataFolder } from './launcher/data-folder.mjs';
import { Client, signIn, Unanswered } from './demo/client.mjs';
import { markAll } from './demo/judges.mjs';
import { closeStages, decideTies, proposeAndPublish } from './demo/office.mjs';
import { ballotsOf, castAll } from './demo/voters.mjs';

const SLUG = 'guangzhou-live';
const ROUND = 'final';
const PANEL = 'final-experts';
const SEED = 2022;
const VOTERS = 2_000;
/** Told once for so many ballots. */
const STRIDE = 250;

const say = (line) => process.stdout.write(`${line}\n`);

try {
  await finish();
} catch (error) {
  if (!(error instanceof Unanswered)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function finish() {
  const base = process.env.LAUREL_URL?.replace(/\/$/, '') ?? `http://localhost:${readPort(process.env.PORT)}`;
  const anybody = new Client(base);
  const logins = readLogins();
  const contest = await anybody.must('GET', `contests/${SLUG}`);
  const evidence = readEvidence();
  if (contest.rounds.find(({ id }) => id === ROUND).published === null) {
    await vote({ client: anybody, evidence });
    await mark({ client: anybody, evidence, logins: loginsOf(logins, 'judge') });
    await announce({ client: anybody, logins: loginsOf(logins, 'organiser') });
  }
  const lists = await readLists(anybody);
  say(lists.map(({ title, total }) => `${title.zh} ${total}`).join(', '));
  say(`${base}/${SLUG}/results`);
}

async function vote({ client, evidence }) {
  const ballot = await client.must('GET', `contests/${SLUG}/ballot`);
  const field = new Set(ballot.entries.map(({ number }) => number));
  const votes = evidence.tallies[0].votes.filter(([number]) => field.has(number));
  const ballots = ballotsOf({ seed: SEED, voters: VOTERS, weights: new Map(votes), range: ballot });
  // those of a run that was interrupted are there already
  const { ballots: before } = await client.must('GET', `contests/${SLUG}/totals`);
  const onCast = (count) => (before + count) % STRIDE === 0 && say(`${before + count} ballots are recorded`);
  const start = performance.now();
  const acknowledged = await castAll({ client, slug: SLUG, ballots: ballots.slice(before), onCast });
  say(`${acknowledged} ballots took ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** Each judge gives the marks of one of the simulated judges of 2022. */
async function mark({ client, evidence, logins }) {
  const sheets = evidence.sheets.filter(({ panel }) => panel === PANEL);
  const marks = sheets.map((sheet) => new Map(sheet.marks.map(([entry, ...given]) => [entry, given])));
  const onSubmitted = (count) => say(`${count} score sheets are submitted`);
  const reviewing = logins.filter(({ panel }) => panel === PANEL);
  await markAll({ client, slug: SLUG, logins: reviewing, panel: PANEL, marksOf: (judge) => marks[judge], onSubmitted });
}

async function announce({ client, logins }) {
  const organisers = [await signIn(client, logins[0]), await signIn(client, logins[1])];
  await closeStages({ organiser: organisers[0], slug: SLUG, round: ROUND });
  say('Vote and review are closed');
  await decideTies({ organiser: organisers[0], slug: SLUG, round: ROUND });
  await proposeAndPublish({ organisers, slug: SLUG, round: ROUND });
  say('Proposed by one organiser, published by the other');
}

async function readLists(client) {
  const { rounds } = await client.must('GET', `contests/${SLUG}/rounds/${ROUND}/results`);
  return rounds.find(({ id }) => id === ROUND).parts[0].lists;
}

function readLogins() {
  const { logins } = new DataFolder(process.env);
  if (!fs.existsSync(logins)) throw new Unanswered(`There is no ${logins}: is DATA_DIR that of the running server?`);
  return JSON.parse(fs.readFileSync(logins, 'utf8'));
}

function loginsOf(logins, role) {
  return logins.filter((login) => login.role === role && login.contest === SLUG);
}

/** The simulated votes and marks of the contest of 2022: what is popular there is popular here. */
function readEvidence() {
  const file = fileURLToPath(new URL('../apps/api/demo/guangzhou-2022/evidence.json', import.meta.url));
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
