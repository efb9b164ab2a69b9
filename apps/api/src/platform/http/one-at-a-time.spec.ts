import { OneAtATime } from './one-at-a-time.js';

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

it('admits one after the other, in the order in which they came', async () => {
  const turns = new OneAtATime(2);
  const admitted: string[] = [];
  const enter = (name: string): Promise<() => void> =>
    turns.enter().then((leave) => {
      admitted.push(name);
      return leave;
    });
  const [first, second, third] = ['a', 'b', 'c'].map(enter);
  await settled();
  expect(admitted).toEqual(['a']);
  await expect(turns.enter()).rejects.toMatchObject({ code: 'deciding.busy', retryAfterSeconds: 10 });
  const leave = await first!;
  leave();
  leave();
  const late = enter('d');
  await settled();
  expect(admitted).toEqual(['a', 'b']);
  (await second!)();
  (await third!)();
  await late;
  expect(admitted).toEqual(['a', 'b', 'c', 'd']);
});
