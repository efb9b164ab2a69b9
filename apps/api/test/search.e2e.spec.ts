import { SearchTexts } from '../src/entries/search/search-texts.service.js';
import { aContest, anEntry } from './factories/contests.js';
import { demoEntries } from './factories/demo-entries.js';
import { must } from './factories/published-contest.js';
import { aRulebook } from './factories/rules.js';
import { cold } from './support/cold.js';
import { countQueries } from './support/count-queries.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let token: string;
const url = '/api/contests/spring-2031';
const list = async (query: string): Promise<any> => (await must(app.get(`${url}/entries?${query}`))).body; // oxlint-disable-line typescript/no-explicit-any -- read off the wire
const search = (text: string, rest = ''): Promise<any> => list(`search=${encodeURIComponent(text)}${rest}`); // oxlint-disable-line typescript/no-explicit-any -- read off the wire
const found = async (text: string): Promise<number[]> =>
  (await search(text)).entries.map(({ number }: { number: number }) => number);

beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  await must(app.post('/api/contests', aContest(), token));
  await must(app.put(`${url}/rulebook`, aRulebook(), token));
  for (const entry of demoEntries) await must(app.post(`${url}/entries`, anEntry(entry), token));
  const others = [
    { number: 110, title: { zh: 'Cafe\u0301 治理', en: 'A cafe\u0301 of all ages' }, district: 'liwan' },
    { number: 111, title: { zh: '绿化GPS定位', en: 'Round table' }, category: 'town' },
    { number: 112, title: { zh: '一个很长的\u200b名称' }, shortTitle: { zh: '短名', en: 'Short' } },
  ];
  for (const entry of others) await must(app.post(`${url}/entries`, anEntry(entry), token));
});
afterAll(() => app.close());

describe('a number', () => {
  it.each(['8', '08', '008', '8号', '第8号', '８', '#8', '＃８', 'No.8', '№8', '编号8', '編號 8', '第 8 號', ' 8 '])(
    'written as "%s" finds number 8 first',
    async (text) => expect((await found(text))[0]).toBe(8),
  );

  it.each(['12', '12号', '第12号', 'No.12', '１２'])('is found before what holds it, as "%s"', async (text) => {
    expect((await found(text))[0]).toBe(12);
  });

  it('comes before titles with its digits, which come before others', async () => {
    // 2022 stands in the summaries of 1, 3 and 9; 129 begins a word, and 352 in its middle
    expect(await found('12')).toEqual([12, 5, 2]);
    expect(await found('35')).toEqual([35, 1]);
    expect(await found('52')).toEqual([]);
  });
});

describe('a title or a submitter', () => {
  it.each([
    ['电梯 旧楼', [3]],
    ['旧楼电梯', [3]],
    ['旧楼 电梯', [3]],
    ['旧楼\u3000电梯', [3]],
    ['電梯', [3, 46, 49]],
    ['电梯', [3, 46, 49]],
    ['白雲', [1]],
    ['白云区信访', []],
    ['白云区城中村', [1]],
    ['城中村白云区', [1]],
    ['lift', [3, 46, 49]],
    ['LIFTS', [3]],
    ['352', [1]],
    ['“352”', [1]],
    ['"352"', [1]],
    ['「352」', [1]],
    ['３５２', [1]],
    ['智慧＋', [8]],
    ['智慧+', [8]],
    ['信访家文化', [9]],
    ['打造党建引领下的群众满意多功能社会治理共同体', [2]],
    ['打造党建引领下的群众满意、多功能社会治理共同体', [2]],
    ['Building a multi-purpose community for social governance that satisfies the public, led by Party building', [2]],
    ['公安局，白云', [1]],
    ['multi purpose community', [2]],
    ['multipurpose', [2]],
    ['community public social', [2]],
    ['round table', [18, 111]],
    ['café', [110]],
    ['cafe\u0301', [110]],
    ['CAFE', [110]],
    ['长的名称', [112]],
    ['长的\u200b名称', [112]],
    ['短名', [112]],
    ['short', [112]],
  ])('is found by "%s"', async (text, expected) => expect(await found(text)).toEqual(expected));

  it.each([
    ['dianti', [3, 46, 49]],
    ['Dian Ti', [3, 46, 49]],
    ['diàntī', [3, 46, 49]],
    ['jiulou', [3]],
    ['baiyunqu', [1]],
    ['352gongzuofa', [1]],
    ['352gzf', [1]],
    ['lvhua', [111]],
    ['gpsdw', [111]],
    ['gpsdingwei', [111]],
    ['czc', [1]],
    ['duanming', [112]],
    ['chengzhongcun', [1]],
  ])('is found by its sound, "%s"', async (text, expected) => expect(await found(text)).toEqual(expected));

  it('is found by initials, and not everything is', async () => {
    // 电梯, and 坡道地图
    expect(await found('dt')).toEqual([3, 36, 46]);
  });

  it('is not found by half a syllable, nor across the end of one', async () => {
    expect(await found('diant')).toEqual([]);
    expect(await found('ianti')).toEqual([]);
  });

  it('in the title comes first, then in submitters and the summary', async () => {
    expect(await found('车')).toEqual([35, 16]);
  });

  it.each(['xyzzy', "' or 1=1 --", '河涌 电梯', '.*', 'a|b', '𠮷野家', 'ئ'])('is not found by "%s"', async (text) => {
    const { total, asked } = await search(text);
    expect([total > 17, asked.search]).toEqual([text === '.*', text === '.*' ? null : text]);
  });
});

describe('a question', () => {
  it('of blanks and punctuation alone asks for nothing', async () => {
    const { total } = await list('');
    for (const text of ['', ' ', '\u3000', '%', '_', '“', '？！', '\u0000']) {
      expect(await search(text)).toMatchObject({ total, asked: { search: null } });
    }
  });

  it('that is too long is cut, and the answer says to what', async () => {
    const { asked, total } = await search('电梯村'.repeat(100));
    expect([asked.search, total]).toEqual([`${'电梯村'.repeat(66)}电梯`, 0]);
    expect((await search(`${'x'.repeat(199)}𠮷𠮷`)).asked.search).toBe(`${'x'.repeat(199)}𠮷`);
    for (const text of ['社区 '.repeat(60), '治理共'.repeat(60), 'a1'.repeat(400), 'ﷺ'.repeat(200)]) {
      expect((await app.get(`${url}/entries?search=${encodeURIComponent(text)}`)).status).toBe(200);
    }
  });

  it('goes on page after page in its order', async () => {
    const pages = [];
    for (let after = 0; ;) {
      const { entries, next } = await search('12', `&limit=1&after=${after}`);
      pages.push(...entries.map(({ number }: { number: number }) => number));
      if (next === null) break;
      after = next;
    }
    expect(pages).toEqual([12, 5, 2]);
    expect((await search('12', '&after=2')).entries).toEqual([]);
  });

  it('keeps its place when an entry comes in between two pages', async () => {
    const first = await search('电梯', '&limit=2');
    await must(app.post(`${url}/entries`, anEntry({ number: 10, title: { zh: '电梯里的课' } }), token));
    const second = await search('电梯', `&limit=2&after=${first.next}`);
    expect([first, second].map(({ entries }) => entries.map(({ number }: { number: number }) => number))).toEqual([
      [3, 46],
      [49],
    ]);
    expect(await found('电梯')).toEqual([3, 10, 46, 49]);
  });

  it('may be narrowed by a district', async () => {
    expect((await search('治理', '&district=liwan')).entries.map(({ number }: { number: number }) => number)).toEqual([
      110,
    ]);
  });

  it('costs as many queries as any other', async () => {
    await list('');
    const plain = await countQueries(app.source, () => app.get(cold(`${url}/entries`)));
    expect(await countQueries(app.source, () => search('旧楼电梯'))).toBe(plain);
  });
});

describe('what a link asks for that the contest does not know', () => {
  it.each([
    ['list=xyz', 'list', 'xyz'],
    ['list=final.gone', 'list', 'final.gone'],
    ['district=xx', 'district', 'xx'],
    ['category=%00', 'category', undefined],
    ['category=%E2%80%AEx', 'category', 'x'],
    ['district=xx&district=yy', 'district', 'xx'],
    [`category=${'x'.repeat(2000)}`, 'category', 'x'.repeat(1000)],
  ])('%s finds nothing and is named', async (query, name, id) => {
    const { total, asked } = await list(query);
    const expected = id === undefined ? null : { id, title: { zh: id }, isKnown: false };
    expect([asked[name], total === 0]).toEqual([expected, id !== undefined]);
  });

  it('is told from what it knows', async () => {
    const { asked } = await list('list=final.winner&category=town&district=liwan&search=%20X');
    expect(asked).toEqual({
      search: 'X',
      list: { id: 'final.winner', title: { zh: '优胜', en: 'Winner' }, isKnown: true },
      category: { id: 'town', title: { zh: '城镇', en: 'Town' }, isKnown: true },
      district: { id: 'liwan', title: { zh: 'liwan' }, isKnown: true },
    });
  });
});

describe('the folded text', () => {
  it('is made at the start for entries that have none or an old one', async () => {
    await asSuperuser(app.database.superUrl, async (client) => {
      await client.query('delete from entry_search_texts where number <> 3');
      await client.query(`update entry_search_texts set folding = 0, title = '', others = '', pairs = '{}'`);
    });
    expect(await found('电梯')).toEqual([]);
    await app.nest.get(SearchTexts).onApplicationBootstrap();
    expect(await found('电梯')).toEqual([3, 10, 46, 49]);
  });

  it('is looked up by its index', async () => {
    const plan = await asSuperuser(app.database.superUrl, async (client) => {
      await client.query('set enable_seqscan = off');
      const { rows } = await client.query(
        `explain select number from entry_search_texts
         where contest_id = gen_random_uuid() and (pairs @> '{电梯}'::text[] or pairs @> '{~di,~ia}'::text[])`,
      );
      return JSON.stringify(rows);
    });
    expect(plan).toContain('entry_search_texts_pairs');
  });
});
