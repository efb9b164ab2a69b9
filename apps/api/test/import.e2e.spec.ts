import { ContestsToFill, csvOf, fileOf, HEADINGS, row } from './factories/import-files.js';
import { must } from './factories/published-contest.js';
import { cold } from './support/cold.js';
import { countQueries } from './support/count-queries.js';
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
    expect(await sent.numbers()).toEqual([]);
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
