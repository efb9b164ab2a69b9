import { ContestsToFill, csvOf, faultsOf, fileOf, gb18030, HEADINGS, row } from './factories/import-files.js';
import { must } from './factories/published-contest.js';
import { cold } from './support/cold.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
let contests: ContestsToFill;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  contests = new ContestsToFill(app, token);
});
afterAll(() => app.close());

const files = () => contests.make();
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
      expect(await sent.numbers()).toEqual([]);
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
    expect(await sent.numbers()).toEqual([]);
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
