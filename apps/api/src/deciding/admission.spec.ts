import { Admission, type Lane } from './admission.js';

/** Those who were admitted, in their order; `leave` ends their turn. */
function gate(rules: { capacity: number; queue?: number }) {
  const admission = new Admission({ queue: 10, ...rules });
  const admitted: string[] = [];
  const leaving = new Map<string, () => void>();
  const enter = (lane: Lane, name: string, weight: number): Promise<void> =>
    admission.enter(lane, weight).then((leave) => {
      admitted.push(name);
      leaving.set(name, leave);
    });
  const leave = async (name: string): Promise<void> => {
    leaving.get(name)!();
    await settled();
  };
  return { admission, admitted, enter, leave };
}

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

it('runs one task in each lane, in the order in which they came', async () => {
  const { admitted, enter, leave } = gate({ capacity: 100 });
  for (const name of ['a', 'b', 'c']) void enter('public', name, 1);
  void enter('office', 'staff', 1);
  await settled();
  expect(admitted).toEqual(['a', 'staff']);
  await leave('a');
  await leave('b');
  expect(admitted).toEqual(['a', 'staff', 'b', 'c']);
});

it('lets what is heavy run alone, and what is heavier than all room as well', async () => {
  const { admitted, enter, leave } = gate({ capacity: 100 });
  void enter('public', 'reader', 60);
  void enter('office', 'staff', 60);
  await settled();
  expect(admitted).toEqual(['reader']);
  await leave('reader');
  expect(admitted).toEqual(['reader', 'staff']);
  await leave('staff');
  void enter('public', 'giant', 1000);
  await settled();
  expect(admitted).toContain('giant');
});

it('lets nobody from the public begin while the office waits for room', async () => {
  const { admitted, enter, leave } = gate({ capacity: 100 });
  for (const name of ['first', 'second']) void enter('public', name, 60);
  void enter('office', 'staff', 60);
  await settled();
  await leave('first');
  expect(admitted).toEqual(['first', 'staff']);
  await leave('staff');
  expect(admitted).toEqual(['first', 'staff', 'second']);
});

it('sends away whoever finds the queue full, and says when to come again', async () => {
  const { enter, leave, admitted } = gate({ capacity: 100, queue: 2 });
  for (const name of ['runs', 'waits', 'waits too']) void enter('public', name, 1);
  await settled();
  await expect(enter('public', 'too many', 1)).rejects.toMatchObject({ code: 'deciding.busy', retryAfterSeconds: 5 });
  void enter('office', 'staff', 1);
  await settled();
  await leave('runs');
  void enter('public', 'later', 1);
  await leave('waits');
  await leave('waits too');
  expect(admitted).toEqual(['runs', 'staff', 'waits', 'waits too', 'later']);
});

it('admits those who wait when it closes, and nobody else', async () => {
  const { admission, admitted, enter, leave } = gate({ capacity: 100 });
  for (const name of ['runs', 'waits']) void enter('public', name, 1);
  await settled();
  admission.close();
  await expect(enter('public', 'late', 1)).rejects.toMatchObject({ code: 'service.not-ready' });
  await leave('runs');
  expect(admitted).toEqual(['runs', 'waits']);
});
