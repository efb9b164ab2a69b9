import { aJudgingContest, BECAUSE, type Judge, type JudgingContest } from './factories/judging.js';
import { LiveContest } from './factories/live-contest.js';
import { must } from './factories/published-contest.js';
import { routesOfContest } from './support/routes-of-contest.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const NAME = '欧阳评委';

/** Two rounds, decided and published; three judges marked in the first, and a fourth took over from one of them. */
async function published(): Promise<{ judging: JudgingContest; judges: readonly Judge[] }> {
  const judging = await aJudgingContest(app, administrator, { slug: 'named-2031', entries: 2, isSecondOpen: true });
  const judges = await judging.judgesAtWork(3);
  const [expert] = await judging.judgesAtWork(1, 'experts');
  const successor = await judging.aJudge();
  await asSuperuser(app.database.superUrl, (client) =>
    client.query(`update accounts set name = '${NAME}' where name = 'judge'`),
  );
  for (const judge of judges) await judging.marked(judge, 1, [80, 70]);
  for (const judge of judges.slice(1)) await judging.marked(judge, 2, [60, 70]);
  const { body } = await must(judging.get('/panels/jury/members'));
  const member = body.members.find(({ account }: { account: string }) => account === judges[0]!.account).id as string;
  const leaving = { successor: successor.account, affiliations: [], keepsSheets: true, reason: BECAUSE };
  await must(judging.post(`/panels/jury/members/${member}/replacement`, leaving));
  await must(judging.accept(successor));
  await judging.marked(successor, 2, [50, 70]);
  for (const number of [1, 2]) await judging.marked(expert!, number, [40 + number, 70], 'experts');
  for (const key of ['jury', 'experts']) await judging.changeStage({ to: 'closed' }, key);
  const [first, second] = [await app.tokenOf('organiser', judging.slug), await app.tokenOf('organiser', judging.slug)];
  const office = new LiveContest({ app, url: judging.url, administrator, first, second });
  for (const round of ['first', 'second']) await office.announce(round);
  return { judging, judges: [...judges, successor, expert!] };
}

it('no name, address or account of a judge stands in anything that others may read or download (U16)', async () => {
  const { judging, judges } = await published();
  const { body, text: toldTheOffice } = await must(judging.get('/panels/jury/members'));
  const members = body.members.map(({ id }: { id: string }) => id);
  const secrets = [NAME, ...members, ...judges.flatMap(({ account, email }) => [account, email])];
  const told = (text: string): string[] => secrets.filter((secret) => text.includes(secret));
  expect(told(toldTheOffice)).toEqual(expect.arrayContaining([NAME, judges[1]!.email]));
  const files = ['rulebook.json', 'evidence.json', 'outcome.json', 'results.csv'];
  const urls = files.flatMap((file) => routesOfContest(app, judging.slug, { round: 'first', file }));
  const readers = [undefined, judges[1]!.token, await app.tokenOf('submitter', judging.slug)];
  const read = new Set<string>();
  for (const url of new Set(urls)) {
    for (const token of readers) {
      const { status, text } = await app.get(url, token === undefined ? {} : { token });
      if (status === 200) read.add(url);
      expect([url, told(text)]).toEqual([url, []]);
    }
  }
  for (const file of files) expect(read).toContain(`${judging.url}/rounds/first/results/${file}`);
  expect(read).toContain(`${judging.url}/desk/jury`);
});
