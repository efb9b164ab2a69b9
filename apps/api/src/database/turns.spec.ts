import { Turns } from './turns.js';

/** Work that ends when it is told to. */
function aWork() {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { work: () => done, end: () => end() };
}

it('lets in as many as there is room for, the others in their order', async () => {
  const turns = new Turns(2, 1_000);
  const works = [aWork(), aWork(), aWork(), aWork()];
  const begun: number[] = [];
  const all = works.map(({ work }, index) =>
    turns.take(() => {
      begun.push(index);
      return work();
    }),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  works[1]!.end();
  await all[1];
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2]);
  for (const { end } of works) end();
  await Promise.all(all);
  expect(begun).toEqual([0, 1, 2, 3]);
});

it('gives the place of work that fails to the next', async () => {
  const turns = new Turns(1, 1_000);
  const failed = turns.take(() => Promise.reject(new Error('no')));
  const next = turns.take(() => Promise.resolve('done'));
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('done');
});

it('sends away whoever has waited long enough, and forgets them', async () => {
  const turns = new Turns(1, 20);
  const first = aWork();
  const held = turns.take(first.work);
  await expect(turns.take(() => Promise.resolve())).rejects.toMatchObject({ code: 'service.not-ready' });
  first.end();
  await held;
  expect(await turns.take(() => Promise.resolve('free again'))).toBe('free again');
});

it('sends away all who wait when it is told to, and lets in who comes later', async () => {
  const turns = new Turns(1, 60_000);
  const first = aWork();
  const held = turns.take(first.work);
  const waiting = [1, 2].map(() => turns.take(() => Promise.resolve()));
  turns.refuseWaiting();
  for (const each of waiting) await expect(each).rejects.toMatchObject({ code: 'service.not-ready' });
  const later = turns.take(() => Promise.resolve('let in'));
  first.end();
  await held;
  expect(await later).toBe('let in');
});
