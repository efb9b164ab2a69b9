import { aJudgingContest, marks } from './factories/judging.js';
import { must } from './factories/published-contest.js';
import { SubmittedContests } from './factories/submissions.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const versionsIn = ({ versions }: { versions: { version: number }[] }) => versions.map(({ version }) => version);

it('the versions of a sheet come a hundred at once, the newest first, and all can be read', async () => {
  const contest = await aJudgingContest(app, administrator, { slug: 'typed-2031' });
  const [judge] = await contest.judgesAtWork(1);
  await must(contest.save(judge!, 1, marks(80, null)));
  await asSuperuser(app.database.superUrl, (client) =>
    client.query(
      `insert into sheet_versions (contest_id, member_id, entry, version, rulebook_version, criteria)
       select contest_id, member_id, entry, n, rulebook_version, criteria from sheet_versions, generate_series(2, 230) n
       where version = 1`,
    ),
  );
  const page = async (query = '') => (await must(contest.desk(judge!, `/sheets/1/versions${query}`))).body;
  const [first, second, third] = [await page(), await page('?before=131'), await page('?before=31')];
  expect([first.next, second.next, third.next]).toEqual([131, 31, null]);
  expect([first, second, third].flatMap(versionsIn)).toEqual(Array.from({ length: 230 }, (_, n) => 230 - n));
  expect((await contest.desk(judge!, '/sheets/1/versions?before=0')).body.code).toBe('request.invalid');
});

it('the office reads the newest receipts and changes of an entry that was handed in and taken back without end', async () => {
  const contests = new SubmittedContests(app, administrator);
  const url = await contests.make();
  const entry = await contests.draft(url, await contests.person(url));
  await must(entry.submit());
  await asSuperuser(app.database.superUrl, async (client) => {
    await client.query(
      `insert into submission_receipts (submission_id, position, version, content, hash)
       select submission_id, n, version, content, hash from submission_receipts, generate_series(2, 150) n
       where submission_id = $1 and position = 1`,
      [entry.id],
    );
    await client.query(
      `insert into submission_changes (submission_id, "from", "to") select $1, 'draft', 'submitted' from generate_series(1, 150)`,
      [entry.id],
    );
  });
  const { body } = await must(app.get(`${url}/office/entries/${entry.id}`, { token: administrator }));
  expect([body.receipts.length, body.receipts[0].position, body.changes.length]).toEqual([100, 150, 100]);
  expect(body.summary.zh).not.toBe('');
});
