import { canonicalJson, sha256Hex } from '@laurel/domain';
import { aContest } from './factories/contests.js';
import { must } from './factories/published-contest.js';
import { aRulebook } from './factories/rules.js';
import { countQueries } from './support/count-queries.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

const ENTRIES = 10_000;
const TIED = 3000;
/** What a page can carry. */
const MOST_BYTES = 256 * 1024;

let app: TestApp;
let token: string;
let whole: string;
let divided: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  whole = await aLargeContest('whole-2031', {});
  divided = await aLargeContest('parts-2031', { per: 'district' });
}, 240_000);
afterAll(() => app.close());

const LISTS = [
  { id: 'winner', title: { zh: '优胜' }, take: 1, onTie: 'expand' },
  { id: 'many', title: { zh: '入围' }, take: 8000, onTie: 'share' },
];

/** Ten thousand entries with names as long as they may be; the last three thousand have no vote and one score. */
async function aLargeContest(slug: string, round: object): Promise<string> {
  await must(app.post('/api/contests', aContest({ slug }), token));
  const [first] = aRulebook().rounds;
  const rulebook = aRulebook({ rounds: [{ ...first, ties: [{ by: 'number' }], lists: LISTS, ...round }] });
  const url = `/api/contests/${slug}`;
  await must(app.put(`${url}/rulebook`, rulebook, token));
  await asSuperuser(app.database.superUrl, (client) => client.query(entriesOf(slug)));
  const numbers = Array.from({ length: ENTRIES }, (_, index) => index + 1);
  const votes = numbers.slice(0, ENTRIES - TIED).map((number) => [number, ENTRIES - number]);
  const evidence = {
    evidence: 1,
    rulebook: sha256Hex(canonicalJson(rulebook)),
    entries: numbers.map((number) => ({ number, district: `d-${number % 250}` })),
    tallies: [{ channel: 'web', votes }],
  };
  await must(app.post(`${url}/evidence`, evidence, token));
  await must(app.post(`${url}/rounds/final/outcomes`, { reason: null }, token));
  return url;
}

const entriesOf = (slug: string): string => `
  with made as (
    insert into entries (id, contest_id, number, title, summary, description, write_up, category, district, key_facts, is_sample)
    select gen_random_uuid(), contests.id, number, name, name, name, name, null, 'd-' || number % 250, '[]', false
    from contests, generate_series(1, ${ENTRIES}) number,
      jsonb_build_object('zh', repeat('字', 200), 'en', repeat('w', 300)) name
    where slug = '${slug}' returning id, title)
  insert into entry_submitters (entry_id, position, name, role)
  select made.id, position, title, case position when 1 then 'lead' else 'joint' end from made, generate_series(1, 3) position`;

const sizeOf = ({ text }: { text: string }): number => Buffer.byteLength(text);

it('answers with what a page can carry, however many entries there are and however many are tied', async () => {
  const paths = ['results', 'announcement', 'announcement.html', '', 'entries', 'entries/9000', 'rules?language=zh'];
  const own = ['', '/rows', '/rows?list=many', '/parts', '/entries/9000', '/compare?a=1&b=9000'];
  for (const url of [whole, divided]) {
    for (const path of [...paths.map((each) => `/${each}`), ...own.map((each) => `/rounds/final/results${each}`)]) {
      const part = url === divided && path.includes('/rows') ? `${path.includes('?') ? '&' : '?'}part=d-7` : '';
      const answer = await must(app.get(`${url}${path.replace(/\/$/, '')}${part}`));
      expect([path, sizeOf(answer) < MOST_BYTES]).toEqual([path, true]);
      const since = performance.now();
      await app.get(`${url}${path.replace(/\/$/, '')}${part}`);
      expect([path, performance.now() - since < 1_000]).toEqual([path, true]);
    }
  }
});

it('says how many there are, and gives the others page by page until the end', async () => {
  const { body } = await app.get(`${whole}/results`);
  const [part] = body.rounds[0].parts;
  expect(part).toMatchObject({ ranked: ENTRIES, outs: 0, lists: [{ total: 1 }, { total: 8000 }] });
  expect(part.lists[1].numbers).toHaveLength(100);
  expect(part.ranking.length).toBeGreaterThan(10);
  const seen: number[] = [];
  for (let after: number | null = part.ranking.length as number; after !== null;) {
    const rows: any = (await must(app.get(`${whole}/rounds/final/results/rows?after=${after}`))).body; // oxlint-disable-line typescript/no-explicit-any -- read off the wire
    expect(rows.total).toBe(ENTRIES);
    seen.push(...rows.ranking.map(({ number }: { number: number }) => number));
    after = after >= 400 ? null : rows.next;
  }
  const first = part.ranking.map(({ number }: { number: number }) => number);
  expect([...first, ...seen]).toEqual(Array.from({ length: first.length + seen.length }, (_, index) => index + 1));
  const last = (await app.get(`${whole}/rounds/final/results/rows?after=${ENTRIES - 3}`)).body;
  expect([last.ranking.map(({ number }: { number: number }) => number), last.next]).toEqual([
    [9998, 9999, 10_000],
    null,
  ]);
  expect(last.ranking[2].tie).toMatchObject({ others: TIED - 1, first: [{ number: 7001, place: 7001 }, {}, {}] });
  const listed = (await app.get(`${whole}/rounds/final/results/rows?list=many&after=7990`)).body;
  expect([listed.total, listed.ranking[0].number]).toEqual([8000, 7992]);
});

it('shows the parts of a divided round page by page too', async () => {
  const { body } = await app.get(`${divided}/results`);
  expect([body.rounds[0].partsTotal, body.rounds[0].parts.length]).toEqual([250, 20]);
  const { total, parts, next } = (await app.get(`${divided}/rounds/final/results/parts?after=20`)).body;
  expect([total, parts.length, next]).toEqual([250, 20, 40]);
  expect(parts[0]).toMatchObject({
    ranked: 40,
    lists: [
      { id: 'winner', total: 1 },
      { id: 'many', total: 39 },
    ],
  });
  expect((await app.get(`${divided}/rounds/final/results/parts?after=240`)).body).toMatchObject({ next: null });
});

it('asks the database as often for ten thousand entries as for three', async () => {
  const ask = (path: string) => () =>
    must(app.get(`${whole}/rounds/final/results${path}`, { headers: { 'cache-control': 'no-cache' } }));
  expect(await countQueries(app.source, ask('/rows?after=77'))).toBeLessThanOrEqual(8);
});

it.each(['rows?of=semi', 'rows?list=none', 'rows?part=none', 'parts?of=semi', 'compare?a=1&b=1&of=semi'])(
  'knows no %s',
  async (path) => {
    const { status, body } = await app.get(`${whole}/rounds/final/results/${path}`);
    expect([status, body.code]).toEqual([404, 'round.not-found']);
  },
);

it.each(['rows?after=-1', 'rows?after=x', 'rows?out=perhaps', 'compare', 'compare?a=0&b=1', 'compare?a=1', 'rows?x=1'])(
  'refuses %s',
  async (path) => {
    expect((await app.get(`${whole}/rounds/final/results/${path}`)).status).toBe(400);
  },
);
