import { Explanations, type Question } from './explanations.js';

const question = (entry: number, run = 'one'): Question => ({
  run,
  entry,
  round: 'final',
  bytes: 1,
  documents: () => Promise.reject(new Error('not asked for here')),
});

/** Runs that begin when they are told to, and which entries each was asked for. */
function held() {
  const runs: { readonly entries: readonly number[]; readonly end: (error?: Error) => void }[] = [];
  const waiting: (() => void)[] = [];
  const explanations = new Explanations(async (_question, takeEntries) => {
    await new Promise<void>((begin) => waiting.push(begin));
    const entries = takeEntries();
    await new Promise<void>((resolve, reject) =>
      runs.push({ entries, end: (error) => (error ? reject(error) : resolve()) }),
    );
    return entries.map((entry) => JSON.stringify({ entry }));
  });
  const begin = async (): Promise<void> => {
    await settled();
    waiting.shift()?.();
    await settled();
  };
  const end = async (error?: Error): Promise<void> => {
    runs.at(-1)!.end(error);
    await settled();
  };
  return { explanations, runs, begin, end, waiting };
}

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

it('answers two hundred who ask the same with one run, also those who ask while it goes on', async () => {
  const { explanations, runs, begin, end } = held();
  const before = Array.from({ length: 100 }, () => explanations.explain(question(7)));
  await begin();
  const meanwhile = Array.from({ length: 100 }, () => explanations.explain(question(7)));
  await end();
  const answers = await Promise.all([...before, ...meanwhile]);
  expect(answers).toHaveLength(200);
  for (const answer of answers) expect(answer).toEqual({ entry: 7 });
  expect(runs.map(({ entries }) => entries)).toEqual([[7]]);
});

it('explains different entries together, and those who come later in the next run', async () => {
  const { explanations, runs, begin, end } = held();
  const first = [3, 1, 2, 3].map((entry) => explanations.explain(question(entry)));
  await begin();
  const second = [4, 5].map((entry) => explanations.explain(question(entry)));
  await end();
  expect(await Promise.all(first)).toEqual([{ entry: 3 }, { entry: 1 }, { entry: 2 }, { entry: 3 }]);
  await begin();
  await end();
  expect(await Promise.all(second)).toEqual([{ entry: 4 }, { entry: 5 }]);
  expect(runs.map(({ entries }) => entries)).toEqual([
    [3, 1, 2],
    [4, 5],
  ]);
});

it('keeps the rounds and versions apart, and no more than a handful in one run', async () => {
  const { explanations, waiting } = held();
  for (let entry = 1; entry <= 33; entry += 1) void explanations.explain(question(entry));
  void explanations.explain(question(1, 'another'));
  await settled();
  expect(waiting).toHaveLength(3);
});

it('begins anew after a run that failed', async () => {
  const { explanations, runs, begin, end } = held();
  const refused = [1, 2].map((entry) => explanations.explain(question(entry)));
  await begin();
  const outcomes = Promise.allSettled(refused);
  await end(new Error('busy'));
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const again = explanations.explain(question(1));
  await begin();
  await end();
  expect(await again).toEqual({ entry: 1 });
  expect(runs).toHaveLength(2);
});

it('reads each answer in a turn of its own, so that others are answered between them', async () => {
  const { explanations, begin, end } = held();
  let turn = 0;
  const next = (): void => void setImmediate(() => ((turn += 1), turn < 100 && next()));
  const answered = [1, 2, 3].map(async (entry) => {
    await explanations.explain(question(entry));
    return turn;
  });
  await begin();
  next();
  await end();
  expect(new Set(await Promise.all(answered)).size).toBe(3);
});
