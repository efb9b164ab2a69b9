import { ContestsToFill, csvOf, faultsOf, fileOf, ImportFiles, row } from './factories/import-files.js';
import { must } from './factories/published-contest.js';
import { startReplica, startTestApp, type TestApp } from './support/test-app.js';

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
    expect(await sent.numbers()).toEqual([3, 4, 5]);
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
    expect(await sent.numbers()).toEqual([1, 2]);
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
