import { aLiveContest, type Cells, type LiveContest } from './factories/live-contest.js';
import { must } from './factories/published-contest.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

let made = 0;
const contest = (wanted: object = {}): Promise<LiveContest> =>
  aLiveContest(app, administrator, { slug: `recorded-${(made += 1)}`, ...wanted });

describe('a file of votes', () => {
  const sent = async (it: LiveContest, file: string | Buffer, query = '') =>
    app.ask('POST', `${it.url}/recorded/votes/jury/tables${query}`, {
      token: it.made.first,
      body: Buffer.from(file),
      headers: { 'content-type': 'text/csv' },
    });

  it('is read whatever its encoding and delimiter, and becomes typed rows', async () => {
    const it = await contest();
    const gb18030 = Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x09, 0xc6, 0xb1, 0xca, 0xfd, 0x0a, 0x31, 0x09, 0x34, 0x0a]);
    for (const file of ['\ufeff编号;票数\r\n1;4\r\n', 'number,title,votes\n1,甲,4\n', gb18030, '号,评审团\n\n1,4\n']) {
      const { status, body } = await sent(it, file);
      expect([status, body.isAsked, body.preview.rows]).toMatchObject([200, false, [{ entry: 1, value: '4' }]]);
    }
    const { body } = await sent(it, '编号,票数\n1,4\n2,３\n');
    await must(
      it.record(
        'votes/jury',
        body.rows.map(({ entry, value }: Cells) => ({ entry, value })),
      ),
    );
    expect((await sent(it, '编号,票数\n1,4\n2,３\n')).body.preview.isUnchanged).toBe(true);
  });

  it('names each bad cell by the row of the spreadsheet', async () => {
    const it = await contest();
    const { body } = await sent(it, '编号,项目,票数\n1,甲,4\n\n3-1月,乙,986\n2,丙,−40\n');
    expect(body.preview.bad.map((each: Record<string, unknown>) => [each.row, each.column, each.code])).toEqual([
      [4, 'entry', 'ruined-date'],
      [5, 'value', 'not-whole'],
    ]);
    expect(body.columns).toMatchObject([
      { letter: 'A', column: 'entry' },
      { letter: 'B', column: null },
      { letter: 'C', column: 'value' },
    ]);
  });

  it('without headings is asked about, not guessed (U60)', async () => {
    const it = await contest();
    const asked = await sent(it, '1,4\n2,3\n');
    expect(asked.body).toMatchObject({ isAsked: true, rows: [], preview: null });
    const { body } = await sent(it, '1,4\n2,3\n', '?columns=entry,value');
    expect(body.preview.rows).toMatchObject([{ entry: 1 }, { entry: 2 }]);
    const headed = await sent(it, '甲,乙\n2,3\n', '?columns=entry,value&headings=first-row');
    expect(headed.body.preview.rows).toMatchObject([{ entry: 2, value: '3' }]);
    expect((await sent(it, '1,4\n', '?columns=entry,votes')).body.code).toBe('request.invalid');
  });

  it('that is none is refused', async () => {
    const it = await contest();
    expect((await sent(it, ' \n')).body.code).toBe('import.empty');
    expect((await sent(it, '编号,票数\n1,"4\n')).body.code).toBe('import.unreadable');
    expect((await sent(it, '编号,票数\n' + '1,4\n'.repeat(5000))).body.code).toBe('import.too-many-rows');
    const json = await app.post(`${it.url}/recorded/votes/jury/tables`, {}, it.made.first);
    expect(json.body.code).toBe('request.not-a-table');
  });

  it('is offered empty, with a row for each entry, and is read again as it is', async () => {
    const it = await contest();
    const { text, headers } = await it.get('/recorded/votes/jury/file');
    expect(text).toBe('\ufeff编号,票数\r\n1,\r\n2,\r\n3,\r\n4,\r\n');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect((await it.get('/recorded/votes/jury/file?language=en')).text).toContain('number,value');
    const { body } = await sent(it, text);
    expect(body.preview.bad.map(({ code }: { code: string }) => code)).toEqual(Array(4).fill('missing'));
  });
});
