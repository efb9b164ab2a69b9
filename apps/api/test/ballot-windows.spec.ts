import { Client } from 'pg';
import { makeTestDatabase, type TestDatabase } from './support/test-database.js';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await makeTestDatabase();
  client = new Client(database.appUrl);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

interface Asked {
  readonly zone?: string;
  readonly seconds: number;
  readonly begins?: number;
}

async function windowAt(moment: string, { zone = 'Asia/Shanghai', seconds, begins = 0 }: Asked) {
  const { rows } = await client.query<{ number: number; ends: Date | null }>(
    `select number, ballot_window_end(number, $2, $3, $4) as ends
     from (select ballot_window($1::timestamptz, $2, $3, $4) as number) as asked`,
    [moment, zone, seconds, begins],
  );
  return { number: rows[0]!.number, ends: rows[0]!.ends?.toISOString() ?? null };
}

const DAY = { seconds: 86_400 };

describe('the windows of a quota', () => {
  it('are days by the clocks of the contest', async () => {
    const late = await windowAt('2031-05-01T15:59:59.999999Z', DAY);
    const early = await windowAt('2031-05-01T16:00:00Z', DAY);
    expect(late.ends).toBe('2031-05-01T16:00:00.000Z');
    expect(early.number).toBe(late.number + 1);
    expect((await windowAt('1970-01-01T00:00:00Z', { ...DAY, zone: 'UTC' })).number).toBe(0);
  });

  it('are days that begin at their hour', async () => {
    const morning = { seconds: 86_400, begins: 8 * 3600 + 30 * 60 };
    const before = await windowAt('2031-05-01T00:29:59Z', morning);
    const after = await windowAt('2031-05-01T00:30:00Z', morning);
    expect([after.number - before.number, before.ends]).toEqual([1, '2031-05-01T00:30:00.000Z']);
  });

  it('are hours by the clocks of a zone that is half an hour off', async () => {
    const { ends } = await windowAt('2031-05-01T00:10:00Z', { seconds: 3600, zone: 'Asia/Kolkata' });
    expect(ends).toBe('2031-05-01T00:30:00.000Z');
  });

  it('are spans of minutes', async () => {
    const a = await windowAt('2031-05-01T00:14:59Z', { seconds: 900 });
    const b = await windowAt('2031-05-01T00:15:00Z', { seconds: 900 });
    expect([b.number - a.number, a.ends]).toEqual([1, '2031-05-01T00:15:00.000Z']);
  });

  it('are one for the whole contest, without an end', async () => {
    expect(await windowAt('2031-05-01T00:14:59Z', { seconds: 0 })).toEqual({ number: 0, ends: null });
  });

  it('last as long as the day does on which the clocks are changed', async () => {
    const berlin = { ...DAY, zone: 'Europe/Berlin' };
    const short = await windowAt('2031-03-30T12:00:00Z', berlin);
    const long = await windowAt('2031-10-26T12:00:00Z', berlin);
    expect([short.ends, long.ends]).toEqual(['2031-03-30T22:00:00.000Z', '2031-10-26T23:00:00.000Z']);
  });

  it('are as many as there are minutes of a thousand years', async () => {
    expect((await windowAt('2969-01-01T00:00:00Z', { seconds: 60 })).number).toBeGreaterThan(500_000_000);
  });
});
