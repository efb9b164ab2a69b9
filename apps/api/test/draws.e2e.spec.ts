import { drawOrder } from '@laurel/domain/roadshow';
import { aStop } from './factories/contests.js';
import { aSealedContest, must } from './factories/published-contest.js';
import { DAY, fromNow } from './factories/stages.js';
import { cold } from './support/cold.js';
import { type Answer, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
let url: string;
const NUMBERS = [1, 2, 3];
const reason = { zh: '第一次抽签时设备断电。', en: 'The power failed.' };

/** Three entries on stage, each for another time, so many seconds from now. */
async function aStopIn(seconds: number, position: number): Promise<void> {
  const startsAt = await fromNow(app, seconds);
  const appearances = NUMBERS.map((number) => ({ number, position: number * 2, startsAt, minutes: number * 5 }));
  await must(app.post(`${url}/roadshow/stops`, aStop({ position, startsAt, appearances, coverage: [] }), token));
}

const draw = (stop: number | string, body: object = {}): Promise<Answer> =>
  app.post(`${url}/roadshow/stops/${stop}/draws`, body, token);
const shown = async (stop: number): Promise<Answer['body']> => {
  const { body } = await must(app.get(cold(`${url}/roadshow`)));
  return body.stops.find(({ position }: { position: number }) => position === stop);
};
const onStage = ({ appearances }: Answer['body']): number[] =>
  appearances.map(({ number }: { number: number }) => number);

beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  url = await aSealedContest(app, token);
  for (const stop of [1, 2, 3]) await aStopIn(DAY, stop);
});
afterAll(() => app.close());

describe('the draw of a stop', () => {
  it('gives the order that its seed draws, and the places keep their times', async () => {
    const { status, body } = await draw(1);
    expect([status, body.position, body.reason]).toEqual([201, 1, null]);
    expect(body.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(body.order).toEqual(drawOrder(NUMBERS, body.seed));
    const stop = await shown(1);
    expect(onStage(stop)).toEqual(body.order);
    type Place = { position: number; minutes: number };
    expect(stop.appearances.map(({ position, minutes }: Place) => [position, minutes])).toEqual([
      [2, 5],
      [4, 10],
      [6, 15],
    ]);
    expect(stop.draws).toEqual([body]);
  });

  it('is made again for a public reason alone, and both stay listed', async () => {
    const first = (await must(draw(2))).body;
    const refused = await draw(2);
    expect([refused.status, refused.body.code]).toEqual([422, 'roadshow.reason-required']);
    const second = (await must(draw(2, { reason }))).body;
    expect(second).toMatchObject({ position: 2, reason });
    expect(second.seed).not.toBe(first.seed);
    const stop = await shown(2);
    expect(stop.draws).toEqual([first, second]);
    expect(onStage(stop)).toEqual(second.order);
    expect((await shown(1)).draws).toHaveLength(1);
  });

  it('is made once by four at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => draw(3)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  });

  it('leaves seed and order in the log', async () => {
    const [row] = await app.source.query(
      `select fields from audit_entries where event = 'roadshow-order.drawn' order by position limit 1`,
    );
    expect(row.fields).toMatchObject({ stop: 1, draw: 1, reason: null });
    expect(row.fields.numbers).toEqual(drawOrder(NUMBERS, row.fields.seed as string));
  });

  it('is not made again once the stop has begun', async () => {
    await aStopIn(-60, 4);
    await must(draw(4));
    const { status, body } = await draw(4, { reason });
    expect([status, body.code, typeof body.serverTime]).toEqual([409, 'roadshow.stop-started', 'string']);
  });

  it('needs a stop, and somebody on stage', async () => {
    for (const stop of [99, 'x', '01']) {
      const { status, body } = await draw(stop);
      expect([status, body.code]).toEqual([404, 'roadshow.stop-not-found']);
    }
    await must(app.post(`${url}/roadshow/stops`, aStop({ position: 5, appearances: [], coverage: [] }), token));
    expect((await draw(5)).body.code).toBe('roadshow.nobody-on-stage');
    expect((await draw(1, { reason: { zh: ' ' } })).body.code).toBe('request.invalid');
  });
});

describe('a piece of coverage', () => {
  const piece = (changes: object = {}) => ({ ...aStop().coverage[0], ...changes });
  const add = (stop: number, body: object) => app.post(`${url}/roadshow/stops/${stop}/coverage`, body, token);
  const exposed = async (number: number): Promise<Answer['body']> =>
    (await must(app.get(cold(`${url}/roadshow`)))).body.exposure.find(
      (each: { number: number }) => each.number === number,
    );

  it('is added to a stop that stands, and counts for its entry', async () => {
    for (const number of [1, 1, 1, 2, 2, 2]) await must(add(1, piece({ number })));
    await must(add(1, piece({ number: 3 })));
    await must(add(1, piece({ number: 3, url: null })));
    expect((await shown(1)).coverage).toHaveLength(8);
    // minutes are as the draws had them
    const hasFewLinks = async (number: number) => {
      const { coverage, links, tooLittle } = await exposed(number);
      return { coverage, links, hasFew: tooLittle.includes('links') };
    };
    expect(await hasFewLinks(3)).toEqual({ coverage: 2, links: 1, hasFew: true });
    expect(await hasFewLinks(1)).toEqual({ coverage: 3, links: 3, hasFew: false });
  });

  it('is about an entry of the contest, at a stop of it', async () => {
    expect((await add(1, piece({ number: 50 }))).body.code).toBe('roadshow.unknown-entry');
    expect((await add(77, piece())).body.code).toBe('roadshow.stop-not-found');
  });
});
