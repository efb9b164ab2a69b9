import { aContest } from './factories/contests.js';
import { aRow, csvOf, gb18030, HEADINGS, ImportFiles } from './factories/import-files.js';
import { must } from './factories/published-contest.js';
import { aRulebook } from './factories/rules.js';
import { cold } from './support/cold.js';
import { countQueries } from './support/count-queries.js';
import { type Answer, startReplica, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
let made = 0;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const RULES = aRulebook({
  attributes: {
    category: [
      { id: 'town', title: { zh: '城镇', en: 'Town' } },
      { id: 'village', title: { zh: '乡村', en: 'Village' } },
    ],
    district: [
      { id: 'tianhe', title: { zh: '天河区', en: 'Tianhe' } },
      { id: 'huadu', title: { zh: '花都区' } },
    ],
  },
});

/** A contest without entries, its rulebook sealed. */
async function files(): Promise<ImportFiles> {
  const slug = `import-${(made += 1)}`;
  await must(app.post('/api/contests', aContest({ slug }), token));
  const url = `/api/contests/${slug}`;
  await must(app.put(`${url}/rulebook`, RULES, token));
  return new ImportFiles(app, token, url);
}

const row = (changes: Record<string, string>) => aRow(changes);
const fileOf = (...rows: readonly string[][]): string => csvOf([HEADINGS, ...rows]);
const numbersOf = async (url: string): Promise<number[]> =>
  (await must(app.get(cold(`${url}/entries`)))).body.entries.map(({ number }: { number: number }) => number);

const faultsOf = ({ body }: Pick<Answer, 'body'>): unknown[] =>
  body.faults.map(({ row, letter, code }: { row: number; letter: string; code: string }) => [row, letter, code]);

describe('a file of entries', () => {
  it('is shown first, and nothing is stored', async () => {
    const sent = await files();
    const { status, body } = await sent.preview(fileOf(row({ 编号: '7' })));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      encoding: 'utf-8',
      delimiter: ',',
      isAsked: false,
      rows: 1,
      present: 0,
      new: 1,
      unchanged: 0,
      faults: [],
      doubles: [],
      canImport: true,
    });
    expect(body.columns[1]).toEqual({ letter: 'B', heading: '项目名称', column: 'title', isContact: false });
    expect(await numbersOf(sent.url)).toEqual([]);
  });

  it('is imported with all that it says, accepted at once, the write-up beginning as the summary', async () => {
    const sent = await files();
    const headings = [
      ...HEADINGS,
      '英文名称',
      '简介（英文）',
      'description_en',
      'Lead (EN)',
      'joint_en',
      '英文关键数字',
    ];
    const file = csvOf([
      headings,
      [
        ...row({
          编号: '16',
          介绍: '　　放学前后。\n\n## 做法\n- 家长',
          类别: '城镇',
          所在区: 'TIANHE',
          联合单位: '交警大队、街道办；志愿者协会',
          关键数字: '38 所：覆盖学校；9 分钟: 平均拥堵',
        }),
        'Fifteen minutes',
        'At the gate.',
        'Before school ends.',
        'The education office',
        'Police; Street office; Volunteers',
        '38: schools; minutes of jams',
      ],
    ]);
    expect((await sent.import(file)).body).toEqual({ added: [16], unchanged: 0 });
    const { body } = await must(app.get(cold(`${sent.url}/entries/16`)));
    expect(body).toMatchObject({
      title: { zh: '校门口十五分钟', en: 'Fifteen minutes' },
      summary: { zh: '家长、老师、交警和志愿者一起守校门。', en: 'At the gate.' },
      writeUp: { zh: '家长、老师、交警和志愿者一起守校门。', en: 'At the gate.' },
      category: 'town',
      district: 'tianhe',
      isSample: false,
      submitters: [
        { zh: '示例区教育局', en: 'The education office' },
        { zh: '交警大队', en: 'Police' },
        { zh: '街道办', en: 'Street office' },
        { zh: '志愿者协会', en: 'Volunteers' },
      ],
      keyFacts: [
        { value: '38 所', unit: null, words: { zh: '覆盖学校', en: 'schools' }, before: null, after: null },
        { value: '9 分钟', unit: null, words: { zh: '平均拥堵', en: 'minutes of jams' }, before: null, after: null },
      ],
    });
    expect(body.descriptionHtml.zh).toContain('　　放学前后。');
    expect(body.descriptionHtml.zh).toContain('做法</h4>');
    const found = await app.get(cold(`${sent.url}/entries?search=${encodeURIComponent('志愿者协会')}`));
    expect(found.body.total).toBe(1);
  });

  it('gives the next numbers to rows without one, in their order', async () => {
    const sent = await files();
    const titles = ['甲', '乙', '丙'];
    const rows = titles.map((title, index) => row({ 项目名称: title, 编号: index === 1 ? '5' : '' }));
    expect((await sent.import(fileOf(...rows))).body.added).toEqual([5, 6, 7]);
    const { body } = await app.get(cold(`${sent.url}/entries/6`));
    expect(body.title.zh).toBe('甲');
  });

  it('leaves one row in the log, which names the file and the numbers', async () => {
    const sent = await files();
    const before = await app.auditCount();
    await must(sent.import(fileOf(row({}))));
    expect(await app.auditCount()).toBe(before + 1);
    const [last] = await app.source.query('select event, fields from audit_entries order by position desc limit 1');
    expect(last).toMatchObject({ event: 'entries.imported', fields: { rows: 1, numbers: [1], confirmedRows: [] } });
  });
});

describe('what a spreadsheet does to a file', () => {
  it('U32: a mark of UTF-8 before the first heading changes nothing', async () => {
    const { body } = await (await files()).preview(`\ufeff${fileOf(row({}))}`);
    expect([body.columns[0].column, body.faults]).toEqual(['number', []]);
  });

  it.each([';', '\t', ','])('U33: the delimiter %j is found, and the headings are no entry', async (delimiter) => {
    const sent = await files();
    const file = csvOf([HEADINGS, row({ 简介: '甲;乙,丙\t丁' })], delimiter);
    const { body } = await sent.preview(file);
    expect([body.delimiter, body.rows, body.faults]).toEqual([delimiter, 1, []]);
    await must(sent.import(file));
    expect((await app.get(cold(`${sent.url}/entries/1`))).body.summary.zh).toBe('甲;乙,丙\t丁');
  });

  it('U34: numbers keep their value whatever became of their digits, and a date is named', async () => {
    const sent = await files();
    const one = ['001', '1', '１', '3-1月', '1-Mar', '0', '1.5'].map((number, index) =>
      row({ 编号: number, 项目名称: `项目${index}` }),
    );
    const { body } = await sent.preview(fileOf(...one));
    expect(faultsOf({ body })).toEqual([
      [3, 'A', 'number-twice'],
      [4, 'A', 'number-twice'],
      [5, 'A', 'number-became-date'],
      [6, 'A', 'number-became-date'],
      [7, 'A', 'no-number'],
      [8, 'A', 'no-number'],
    ]);
    expect(body.faults[2]).toMatchObject({ heading: '编号', content: '3-1月' });
    expect((await sent.import(fileOf(row({ 编号: '００１' })))).body.added).toEqual([1]);
  });

  it('U35: GB18030 is read with its four-byte characters', async () => {
    const sent = await files();
    const file = gb18030(fileOf(row({ 项目名称: '𠮷祥社区', 简介: '花费 38 €。' })));
    expect((await sent.preview(file)).body.encoding).toBe('gb18030');
    await must(sent.import(file));
    const { body } = await app.get(cold(`${sent.url}/entries/1`));
    expect([body.title.zh, body.summary.zh]).toEqual(['𠮷祥社区', '花费 38 €。']);
  });

  it.each(['gb18030', 'utf-8'])(
    'U35: one bad byte of %s is named by row and column, and nothing is imported',
    async (encoding) => {
      const sent = await files();
      const rows = Array.from({ length: 60 }, (_, index) => row({ 项目名称: `项目${index}`, 编号: String(index + 1) }));
      const text = fileOf(...rows);
      const bytes = Buffer.from(encoding === 'utf-8' ? Buffer.from(text) : gb18030(text));
      const at = bytes.indexOf(encoding === 'utf-8' ? Buffer.from('项目38') : Buffer.from(gb18030('项目38')));
      bytes[at] = 0xff;
      const preview = await sent.preview(bytes);
      expect(preview.body.encoding).toBe(encoding);
      expect(faultsOf(preview)).toEqual([[40, 'B', 'lost-characters']]);
      const refused = await sent.import(bytes);
      expect([refused.status, refused.body.code]).toEqual([422, 'import.bad-cells']);
      expect(refused.body.errors[0].path).toBe('B40');
      expect(await numbersOf(sent.url)).toEqual([]);
    },
  );

  it('refuses what is in neither encoding, and a quotation without an end', async () => {
    const sent = await files();
    const utf16 = Buffer.from(`\ufeff${fileOf(row({}))}`, 'utf16le');
    for (const file of [utf16, utf16.subarray(2)]) {
      const { body } = await sent.preview(file);
      expect([body.code, body.errors[0].code]).toEqual(['import.unreadable', 'encoding']);
    }
    const { body } = await sent.preview(`${fileOf(row({}))}\r\n1,"没有结束`);
    expect([body.code, body.errors[0]]).toMatchObject(['import.unreadable', { code: 'quotes', path: 'row 3' }]);
  });

  it('U60: a file without headings is asked about, and imported as a person says', async () => {
    const sent = await files();
    const file = csvOf([row({ 项目名称: '甲' }), row({ 项目名称: '乙' })]);
    const { body } = await sent.preview(file);
    expect(body).toMatchObject({ isAsked: true, rows: 0, new: 0, canImport: false });
    expect(body.shown.map(({ row }: { row: number }) => row)).toEqual([1, 2]);
    expect(body.columns.map(({ letter }: { letter: string }) => letter).join('')).toBe('ABCDEFGHI');
    const refused = await sent.import(file);
    expect([refused.status, refused.body.code]).toEqual([422, 'import.columns-unknown']);
    const said = '?columns=number,title,summary,description,category,district,lead,joint,facts&headings=none';
    expect((await sent.import(file, said)).body.added).toEqual([1, 2]);
  });

  it('U60: a first row that only looks like headings is an entry once a person says so', async () => {
    const sent = await files();
    const file = fileOf(row({}));
    const said = '?columns=number,title,summary,description,-,-,lead,-,-';
    expect((await sent.preview(file, `${said}&headings=first-row`)).body).toMatchObject({ rows: 1, new: 1 });
    expect((await sent.preview(file, `${said}&headings=none`)).body).toMatchObject({ rows: 2 });
  });
});

describe('bad cells', () => {
  it('are all named by row, column, content and what to do', async () => {
    const sent = await files();
    const file = fileOf(
      row({}),
      row({ 项目名称: '', 所在区: '天和区' }),
      row({ 项目名称: '字'.repeat(201), 类别: '海洋' }),
      row({ 项目名称: '丙', 介绍: '坏&#x202e;', 关键数字: '三十八所' }),
      row({ 项目名称: '丁', 牵头单位: ' \u200b ' }).concat('多出来的'),
    );
    const preview = await sent.preview(file);
    expect(faultsOf(preview)).toEqual([
      [3, 'B', 'empty'],
      [3, 'F', 'unknown-key'],
      [4, 'B', 'unfit-text'],
      [4, 'E', 'unknown-key'],
      [5, 'D', 'unfit-text'],
      [5, 'I', 'fact-form'],
      [6, 'J', 'beyond-columns'],
      [6, 'G', 'unfit-text'],
    ]);
    const { faults, shown, canImport, new: fresh } = preview.body;
    expect([canImport, fresh]).toEqual([false, 1]);
    expect(faults[1]).toMatchObject({ content: '天和区', sentence: { zh: '规则里没有这个取值。是“天河区”吗？' } });
    expect([...faults[2].content]).toHaveLength(61);
    expect(shown.map(({ row }: { row: number }) => row)).toEqual([2, 3, 4, 5, 6]);
    const refused = await sent.import(file);
    expect([refused.status, refused.body.code]).toEqual([422, 'import.bad-cells']);
    expect(await numbersOf(sent.url)).toEqual([]);
  });

  it('count empty rows as the spreadsheet does, and hold nothing against them', async () => {
    const sent = await files();
    const empty = HEADINGS.map(() => '');
    const { body } = await sent.preview(csvOf([empty, HEADINGS, empty, row({ 编号: 'x' }), empty]));
    expect([body.rows, faultsOf({ body })]).toEqual([1, [[4, 'A', 'no-number']]]);
  });

  it('are lists of two languages that do not agree', async () => {
    const file = csvOf([
      [...HEADINGS, 'joint_en', 'facts_en'],
      [...row({ 联合单位: '甲、乙', 关键数字: '3：次' }), 'A', '3: times; 4: more'],
    ]);
    expect(faultsOf(await (await files()).preview(file))).toEqual([
      [2, 'J', 'other-count'],
      [2, 'K', 'other-count'],
    ]);
  });

  it('are columns that are missing, or there twice', async () => {
    const { body } = await (
      await files()
    ).preview(
      csvOf([
        ['项目名称', '简介', '标题'],
        ['甲', '乙', '丙'],
      ]),
    );
    const codes = body.faults.map(({ letter, code }: { letter: string; code: string }) => `${letter} ${code}`);
    expect(codes).toEqual(['C column-twice', ' missing-column', ' missing-column']);
    expect(body.canImport).toBe(false);
  });

  it('reads and stores no contact data', async () => {
    const sent = await files();
    const file = csvOf([
      [...HEADINGS, '联系手机', 'E-mail', '备注'],
      [...row({}), '13900012345', 'wang@example.org', '无'],
    ]);
    const { body } = await sent.preview(file);
    expect(body.columns.slice(9)).toMatchObject([
      { column: null, isContact: true },
      { column: null, isContact: true },
      { column: null, isContact: false },
    ]);
    await must(sent.import(file));
    const stored = await app.source.query(
      'select entries::text as is from entries union select fields::text from audit_entries',
    );
    expect(JSON.stringify(stored)).not.toMatch(/13900012345|wang@/);
  });
});

describe('the same again', () => {
  it('changes nothing, and leaves no row in the log', async () => {
    const sent = await files();
    const file = fileOf(row({ 编号: '3' }), row({ 项目名称: '乙', 联合单位: '丙、丁' }), row({ 项目名称: '丙' }));
    expect((await sent.import(file)).body).toEqual({ added: [3, 4, 5], unchanged: 0 });
    const before = await app.auditCount();
    expect((await sent.preview(file)).body).toMatchObject({
      new: 0,
      unchanged: 3,
      faults: [],
      doubles: [],
      present: 3,
    });
    expect((await sent.import(file)).body).toEqual({ added: [], unchanged: 3 });
    expect(await numbersOf(sent.url)).toEqual([3, 4, 5]);
    expect(await app.auditCount()).toBe(before);
    const longer = `${file}\r\n${csvOf([row({ 项目名称: '丁' })])}`;
    expect((await sent.import(longer)).body).toEqual({ added: [6], unchanged: 3 });
  });

  it('is imported once by six at once, at two replicas', async () => {
    const sent = await files();
    const replica = await startReplica(app);
    const other = new ImportFiles(replica, token, sent.url);
    const file = fileOf(row({}), row({ 项目名称: '乙' }));
    const { body } = await sent.preview(file);
    const answers = await Promise.all(
      [sent, other, sent, other, sent, other].map((each) => each.send(`?hash=${body.hash}`, file)),
    );
    await replica.close();
    expect(answers.flatMap(({ body }) => body.added as number[])).toEqual([1, 2]);
    expect(await numbersOf(sent.url)).toEqual([1, 2]);
  });

  it('U36: a likely double is asked about, and is an entry of its own once its row is confirmed', async () => {
    const sent = await files();
    const file = fileOf(row({}), row({ 项目名称: '乙' }), row({ 项目名称: ' 校門口十五分钟', 简介: '另一句。' }));
    const { body } = await sent.preview(file);
    expect(body.doubles).toMatchObject([{ row: 4, likeRow: 2, likeNumber: null }]);
    expect(body).toMatchObject({ canImport: true, new: 3 });
    const refused = await sent.import(file);
    expect([refused.status, refused.body.code, refused.body.errors[0].path]).toEqual([409, 'import.doubles', 'row 4']);
    expect((await sent.import(file, '', [4])).body.added).toEqual([1, 2, 3]);
    expect((await sent.import(file)).body).toEqual({ added: [], unchanged: 3 });
    const more = fileOf(row({ 简介: '第三句。' }));
    expect((await sent.preview(more)).body.doubles).toMatchObject([{ row: 2, likeRow: null, likeNumber: 1 }]);
  });

  it('lets the same row twice in where it is confirmed, and knows both again', async () => {
    const sent = await files();
    const file = fileOf(row({}), row({}));
    expect((await sent.import(file, '', [3])).body.added).toEqual([1, 2]);
    expect((await sent.import(file)).body).toEqual({ added: [], unchanged: 2 });
    const third = await sent.preview(fileOf(row({}), row({}), row({})));
    expect(third.body).toMatchObject({ new: 1, unchanged: 2, doubles: [{ row: 4, likeNumber: 1 }] });
  });

  it('takes no number of an entry that says otherwise', async () => {
    const sent = await files();
    await must(sent.import(fileOf(row({ 编号: '8' }))));
    const other = await sent.preview(fileOf(row({ 编号: '8', 项目名称: '别的' })));
    expect(faultsOf(other)).toEqual([[2, 'A', 'number-taken']]);
  });

  it('imports no other file than the one that was checked', async () => {
    const sent = await files();
    const { body } = await sent.preview(fileOf(row({})));
    const other = await sent.send(`?hash=${body.hash}`, fileOf(row({ 项目名称: '别的' })));
    expect([other.status, other.body.code]).toEqual([409, 'import.other-file']);
  });
});

describe('the route', () => {
  it.each(['zh', 'en'])('offers an empty file in %s, which it reads again', async (language) => {
    const sent = await files();
    const { text, headers } = await must(app.get(`${sent.url}/entries/import/file?language=${language}`, { token }));
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const { body } = await sent.preview(text);
    expect(body.columns.every(({ column }: { column: string | null }) => column !== null)).toBe(true);
    expect([body.columns.length, body.rows, body.faults]).toEqual([15, 0, []]);
  });

  it.each([
    ['text/plain', 415, 'request.wrong-media-type'],
    ['application/json', 415, 'request.not-a-table'],
    ['text/csv', 422, 'import.empty'],
  ])('takes no %s that is no table', async (type, status, code) => {
    const sent = await files();
    const { status: answered, body } = await sent.send('preview', type === 'application/json' ? '{}' : '', type);
    expect([answered, body.code]).toEqual([status, code]);
  });

  it('is the only one that takes a table', async () => {
    const sent = await files();
    const headers = { 'content-type': 'text/csv' };
    const { status } = await app.ask('POST', `${sent.url}/entries`, { body: 'a,b', token, headers });
    expect(status).toBe(415);
  });

  it.each(['?hash=1', '', `?hash=${'0'.repeat(64)}&confirmed=a`, `?hash=${'0'.repeat(64)}&columns=place`])(
    'refuses %j',
    async (query) => {
      const { body } = await (await files()).send(query === '' ? '?' : query, fileOf(row({})));
      expect(body.code).toBe('request.invalid');
    },
  );
});

describe('many rows', () => {
  const many = (count: number) =>
    fileOf(
      ...Array.from({ length: count }, (_, index) => row({ 项目名称: `项目${index}`, 介绍: '介绍一段。'.repeat(40) })),
    );

  it('need a bounded number of queries', async () => {
    const queriesOf = async (count: number) => {
      const sent = await files();
      return countQueries(app.source, () => must(sent.import(many(count))));
    };
    const few = await queriesOf(2);
    expect(few).toBeLessThan(25);
    expect(await queriesOf(400)).toBe(few);
  });

  it('are imported in a reasonable time: 5,000', async () => {
    const sent = await files();
    const started = performance.now();
    const { body } = await must(sent.import(many(5_000)));
    expect(body.added).toHaveLength(5_000);
    expect(performance.now() - started).toBeLessThan(60_000);
    process.stdout.write(`5,000 rows: ${Math.round(performance.now() - started)} ms\n`);
  });

  it('are refused beyond what one file may hold', async () => {
    const { body } = await (await files()).preview(`${HEADINGS.join(',')}\n${'1\n'.repeat(10_000)}`);
    expect(body.code).toBe('import.too-many-rows');
  });
});
