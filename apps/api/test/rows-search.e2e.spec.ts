import { anEntry } from './factories/contests.js';
import { must } from './factories/published-contest.js';
import { aContestOfTwoRounds } from './factories/two-rounds.js';
import { cold } from './support/cold.js';
import { countQueries } from './support/count-queries.js';
import { startTestApp, type TestApp } from './support/test-app.js';

const ENTRIES = 130;
const numbers = Array.from({ length: ENTRIES }, (_, index) => index + 1);
/** The first entry has the fewest votes: no place is a number. */
const placeOf = (number: number): number => ENTRIES + 1 - number;

const NAMED: Readonly<Record<number, object>> = {
  7: { title: { zh: '旧楼加装电梯', en: 'Lifts for old buildings' } },
  30: { submitters: [{ name: { zh: '白云区信访局' }, role: 'lead' }] },
  120: { title: { zh: '电梯里的课' } },
  129: { title: { zh: '电梯卫士' } },
};

let app: TestApp;
let url: string;
beforeAll(async () => {
  app = await startTestApp();
  const token = await app.tokenOf('administrator');
  const rounds = await aContestOfTwoRounds(app, token, 'searched-2031');
  url = rounds.url;
  for (const number of numbers.slice(4)) {
    const title = { zh: '测试项目', en: 'Entry' };
    await must(app.post(`${url}/entries`, anEntry({ number, title, ...NAMED[number] }), token));
  }
  const withdrawn = { kind: 'withdrawn', entry: 1, round: 'screening', reason: { zh: '撤回' } };
  await rounds.publishBoth({
    jury: numbers,
    web: numbers,
    decisions: [{ ...withdrawn, at: '2031-04-02T00:00:00.000Z' }],
  });
}, 60_000);
afterAll(() => app.close());

const SCREENING = 'rounds/screening/results/rows';

async function rows(query: Readonly<Record<string, string>>, path = SCREENING) {
  const asked = new URLSearchParams(query).toString();
  const { body } = await must(app.get(`${url}/${path}?${asked}`));
  const ranking: { number: number; place: number }[] = body.ranking;
  const out: { number: number }[] = body.out;
  return {
    search: body.search as string | null,
    total: body.total as number,
    next: body.next as number | null,
    places: ranking.map(({ number, place }) => [number, place]),
    out: out.map(({ number }) => number),
  };
}

const found = (...entries: readonly number[]) => entries.map((number) => [number, placeOf(number)]);

describe('rows that are looked for', () => {
  it.each([
    ['a number', '第30号', found(30)],
    ['a title', '電梯', found(129, 120, 7)],
    ['pieces of a title', '旧楼电梯', found(7)],
    ['the sound of a title', 'dianti', found(129, 120, 7)],
    ['a title in English', 'lifts', found(7)],
    ['a submitter', '白云', found(30)],
  ])('are found by %s, at their places among all', async (_, search, expected) => {
    expect(await rows({ search })).toMatchObject({ search, total: expected.length, places: expected, next: null });
  });

  it('are none where nothing answers, and all where nothing is asked', async () => {
    expect(await rows({ search: 'xyzzy' })).toMatchObject({ search: 'xyzzy', total: 0, places: [], next: null });
    expect(await rows({ search: ' ？' })).toMatchObject({ search: null, total: ENTRIES - 1 });
    expect(await rows({ search: '项目'.repeat(300) })).toMatchObject({ total: 0 });
  });

  it('come in pages of a hundred like all rows', async () => {
    const first = await rows({ search: '测试' });
    const second = await rows({ search: '测试', after: String(first.next) });
    expect([first.places.length, first.total, second.total, second.next]).toEqual([100, 123, 123, null]);
    const whole = numbers.slice(4).filter((number) => ![7, 120, 129].includes(number));
    expect([...first.places, ...second.places]).toEqual(found(...whole.reverse()));
  });

  it('are those of the list, of the round and of who is out that are asked for', async () => {
    expect(await rows({ search: '电梯', list: 'shortlist' })).toMatchObject({ total: 1, places: found(129) });
    expect(await rows({ search: '白云', list: 'shortlist' })).toMatchObject({ total: 0, places: [] });
    const final = 'rounds/final/results/rows';
    expect(await rows({ search: '电梯' }, final)).toMatchObject({ total: 1, places: [[129, 2]] });
    expect(await rows({ search: '电梯', of: 'screening' }, final)).toMatchObject({ places: found(129, 120, 7) });
    expect(await rows({ search: '1', out: 'true' })).toMatchObject({ total: 1, places: [], out: [1] });
    expect(await rows({ search: '2', out: 'true' })).toMatchObject({ total: 0, out: [] });
  });

  it('cost as many queries however many they are', async () => {
    const ask = (search: string) => () => app.get(cold(`${url}/${SCREENING}?search=${encodeURIComponent(search)}`));
    expect(await countQueries(app.source, ask('测试'))).toBe(await countQueries(app.source, ask('白云')));
  });
});
