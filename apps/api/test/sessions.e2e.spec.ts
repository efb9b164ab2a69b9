import { aMember } from './factories/accounts.js';
import { type Answer, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const COOKIE = 'laurel_refresh';
const cookieOf = ({ cookies }: Answer): string => cookies.find(({ name }) => name === COOKIE)?.value ?? '';
const present = (cookie: string): Promise<Answer> =>
  app.ask('POST', '/api/auth/refresh', { cookies: { [COOKIE]: cookie } });
/** With the cookie of an earlier answer. */
const refresh = (answer: Answer): Promise<Answer> => present(cookieOf(answer));
const me = ({ body }: Answer): Promise<Answer> => app.get('/api/auth/me', { token: body.accessToken });

async function signIn(): Promise<Answer> {
  const { email, password } = await aMember(app.source, 'administrator');
  return app.post('/api/auth/login', { email, password });
}

describe('a session', () => {
  it('goes on with a new token at each refresh', async () => {
    const first = await signIn();
    const second = await refresh(first);
    expect(second.status).toBe(200);
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    const third = await refresh(second);
    expect(third.status).toBe(200);
    expect((await me(third)).status).toBe(200);
  });

  it('serves two tabs that refresh at once, and gives the cookie to one of them', async () => {
    const first = await signIn();
    const answers = await Promise.all([refresh(first), refresh(first), refresh(first)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.filter((answer) => cookieOf(answer) !== '')).toHaveLength(1);
  });

  it('ends when a used token comes back after the next one was used, for the thief and for the owner', async () => {
    const first = await signIn();
    const second = await refresh(first);
    const third = await refresh(second);
    app.clock.advance(11);
    const stolen = await refresh(first);
    expect([stolen.status, stolen.body.code]).toEqual([401, 'auth.session-ended']);
    expect((await refresh(third)).status).toBe(401);
    expect((await me(third)).status).toBe(401);
  });

  it('ends after fourteen days without a visit', async () => {
    const first = await signIn();
    app.clock.advance(14 * 86_400 + 1);
    expect((await refresh(first)).body.code).toBe('auth.session-ended');
  });

  it('ends at once when its owner signs out, access token and all', async () => {
    const signed = await signIn();
    const out = await app.ask('POST', '/api/auth/logout', { cookies: { [COOKIE]: cookieOf(signed) } });
    expect(out.status).toBe(204);
    expect(out.headers['set-cookie']).toMatch(/laurel_refresh=;/);
    expect((await me(signed)).status).toBe(401);
    expect((await refresh(signed)).status).toBe(401);
  });

  it('needs a cookie to refresh or to end', async () => {
    expect((await app.post('/api/auth/refresh', undefined)).body.code).toBe('auth.required');
    expect((await app.post('/api/auth/logout', undefined)).body.code).toBe('auth.session-ended');
    expect((await present('made-up')).body.code).toBe('auth.session-ended');
  });

  it('keeps of its tokens only their hashes', async () => {
    const cookie = cookieOf(await signIn());
    const rows = await app.source.query<{ hash: Buffer }[]>('select hash from refresh_tokens');
    expect(rows.some(({ hash }) => hash.toString().includes(cookie) || hash.toString('base64url') === cookie)).toBe(
      false,
    );
  });
});

describe('a refresh whose answer was lost', () => {
  /** Who has signed in with `first` and never got the answer to the next refresh. */
  async function aLostAnswer() {
    const first = await signIn();
    return { first, lost: await refresh(first) };
  }

  async function expectEnded(...answers: readonly Answer[]): Promise<void> {
    for (const answer of answers) expect((await me(answer)).body.code).toBe('auth.required');
    for (const answer of answers) expect((await refresh(answer)).body.code).toBe('auth.session-ended');
  }

  it('is made good at the next one, with a cookie that works', async () => {
    const { first } = await aLostAnswer();
    app.clock.advance(11);
    const again = await refresh(first);
    expect(again.status).toBe(200);
    expect((await me(again)).status).toBe(200);
    const next = await refresh(again);
    expect([next.status, cookieOf(next)]).toEqual([200, expect.stringMatching(/./)]);
  });

  it('is made good though it is lost again and again', async () => {
    const { first } = await aLostAnswer();
    for (let n = 0; n < 3; n += 1) {
      app.clock.advance(11);
      expect(cookieOf(await refresh(first))).not.toBe('');
    }
    app.clock.advance(11);
    const got = await refresh(first);
    app.clock.advance(600);
    expect((await refresh(got)).status).toBe(200);
  });

  it('may have been answered earlier in the session as well', async () => {
    const { first } = await aLostAnswer();
    app.clock.advance(11);
    const second = await refresh(first);
    await refresh(second);
    app.clock.advance(11);
    expect(cookieOf(await refresh(second))).not.toBe('');
  });

  it('gives the new cookie to one of several tabs that wake together', async () => {
    const { first } = await aLostAnswer();
    app.clock.advance(3595);
    const answers = await Promise.all([refresh(first), refresh(first), refresh(first)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [got, ...others] = answers.filter((answer) => cookieOf(answer) !== '');
    expect(others).toEqual([]);
    app.clock.advance(6);
    const slow = await refresh(first);
    expect([slow.status, cookieOf(slow)]).toEqual([200, '']);
    expect((await refresh(got!)).status).toBe(200);
  });

  it('was not lost but read by somebody else, when what it gave comes back', async () => {
    const { first, lost } = await aLostAnswer();
    app.clock.advance(11);
    const again = await refresh(first);
    expect((await refresh(lost)).body.code).toBe('auth.session-ended');
    await expectEnded(first, lost, again);
  });

  it('was not lost when two present both tokens at once: whoever is first, it is found', async () => {
    const { first, lost } = await aLostAnswer();
    app.clock.advance(11);
    const answers = await Promise.all([refresh(first), refresh(lost)]);
    expect(answers.map(({ status }) => status)).toContain(401);
    await expectEnded(first, lost);
  });

  it('is made good no more once the new cookie was used', async () => {
    const { first } = await aLostAnswer();
    app.clock.advance(11);
    const next = await refresh(await refresh(first));
    app.clock.advance(11);
    expect((await refresh(first)).body.code).toBe('auth.session-ended');
    await expectEnded(next);
  });

  it('is not told from a theft after an hour', async () => {
    const { first, lost } = await aLostAnswer();
    app.clock.advance(3601);
    expect((await refresh(first)).body.code).toBe('auth.session-ended');
    await expectEnded(first, lost);
  });

  it('shields nobody who holds a token from before it', async () => {
    const stolen = await signIn();
    const first = await refresh(stolen);
    const lost = await refresh(first);
    app.clock.advance(11);
    const again = await refresh(first);
    expect((await refresh(stolen)).body.code).toBe('auth.session-ended');
    await expectEnded(first, lost, again);
  });
});
