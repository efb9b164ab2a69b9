import { createHmac, randomUUID } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import { Account } from '../src/auth/account.entity.js';
import { Keys } from '../src/auth/keys.service.js';
import { hashPassword } from '../src/auth/passwords.js';
import { aMember } from './factories/accounts.js';
import { type Answer, startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const me = (token: string): Promise<Answer> => app.get('/api/auth/me', { token });

async function signIn(): Promise<Answer & { email: string }> {
  const { email, password } = await aMember(app.source, 'administrator');
  return { ...(await app.post('/api/auth/login', { email, password })), email };
}

describe('signing in', () => {
  it('gives a short access token and a cookie that scripts cannot read', async () => {
    const answer = await signIn();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      expiresIn: 600,
      account: { email: answer.email, roles: [{ role: 'administrator', contest: null }] },
    });
    const cookie = answer.cookies.find(({ name }) => name === 'laurel_refresh');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api/auth', maxAge: 14 * 86_400 });
    expect(answer.headers['cache-control']).toBe('no-store');
    const { body } = await me(answer.body.accessToken);
    expect(body.email).toBe(answer.email);
  });

  it('takes an e-mail address however it is typed', async () => {
    const { email, password } = await aMember(app.source, 'administrator');
    const { status } = await app.post('/api/auth/login', { email: ` ${email.toUpperCase()} `, password });
    expect(status).toBe(200);
  });

  it('says the same of a wrong password and of an account that does not exist', async () => {
    const { email } = await aMember(app.source, 'administrator');
    const wrong = await app.post('/api/auth/login', { email, password: 'not the password' });
    const unknown = await app.post('/api/auth/login', { email: 'nobody@example.org', password: 'not the password' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const shown = ({ body }: Answer) => ({ ...body, requestId: '' });
    expect(shown(wrong)).toEqual(shown(unknown));
    expect(wrong.body.code).toBe('auth.bad-credentials');
  });

  it('works as hard for an account that does not exist', async () => {
    const email = 'hashed-as-in-production@example.org';
    const passwordHash = await hashPassword('another password');
    await app.source.manager.insert(Account, { id: randomUUID(), email, name: 'a', passwordHash });
    const timeOf = async (login: string): Promise<number> => {
      const times: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const start = performance.now();
        await app.ask('POST', '/api/auth/login', {
          body: { email: login, password: 'x' },
          address: `10.9.${round}.1`,
        });
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    expect(await timeOf('nobody-at-all@example.org')).toBeGreaterThan((await timeOf(email)) / 3);
  });

  it('refuses what is not a login', async () => {
    const { status, body } = await app.post('/api/auth/login', { email: 7, password: 'x', remember: true });
    expect(status).toBe(400);
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['email', 'remember']);
  });

  /** So many more accounts with the password of this one. */
  const othersLike = async (email: string, count: number): Promise<string[]> => {
    const others = await app.source.query<{ email: string }[]>(
      `insert into accounts (id, email, name, password_hash)
         select gen_random_uuid(), 'other-' || n || '@example.org', name, password_hash
         from accounts, generate_series(1, $2::int) as n where email = $1 returning email`,
      [email, count],
    );
    return others.map((other) => other.email);
  };

  const attempt = (email: string, password: string, address: string) =>
    app.ask('POST', '/api/auth/login', { body: { email, password }, address });

  it('stops guesses at one account from one network, and says when to come back', async () => {
    const { email, password } = await aMember(app.source, 'administrator');
    for (let n = 0; n < 10; n += 1) expect((await attempt(email, 'wrong', '10.1.0.1')).status).toBe(401);
    const stopped = await attempt(email, password, '10.1.0.1');
    expect([stopped.status, stopped.body.code]).toEqual([429, 'request.too-many']);
    const seconds = Number(stopped.headers['retry-after']);
    expect([seconds > 60, seconds <= 90]).toEqual([true, true]);
    app.clock.advance(seconds);
    expect((await attempt(email, password, '10.1.0.1')).status).toBe(200);
  });

  it('counts a hundred guesses at once as a hundred', async () => {
    const { email } = await aMember(app.source, 'administrator');
    const answers = await Promise.all(Array.from({ length: 30 }, () => attempt(email, 'wrong', '10.1.0.2')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  it('lets nobody elsewhere lock an owner out', async () => {
    const { email, password } = await aMember(app.source, 'administrator');
    const networks = Array.from({ length: 4 }, (_, n) => `10.2.${n}.1`);
    await Promise.all(networks.flatMap((address) => Array.from({ length: 11 }, () => attempt(email, 'x', address))));
    expect((await attempt(email, password, '10.2.99.1')).status).toBe(200);
  });

  it('lets a right password through after three hundred slips of others at the same address', async () => {
    const { email, password } = await aMember(app.source, 'administrator');
    const slip = async (emails: readonly string[]): Promise<void> => {
      const slips = await Promise.all(emails.map((each) => attempt(each, 'x', '10.3.9.1')));
      expect(new Set(slips.map(({ status }) => status))).toEqual(new Set([401]));
    };
    const isLetThrough = async (): Promise<void> => {
      const begun = performance.now();
      expect((await attempt(email, password, '10.3.9.1')).status).toBe(200);
      expect(performance.now() - begun).toBeGreaterThan(1_900); // it waits, as every attempt from there does
    };
    await slip(Array.from({ length: 60 }, (_, n) => `nobody-${n}@example.org`));
    await isLetThrough();
    await slip(await othersLike(email, 240));
    await isLetThrough();
  });

  it('does not count those who know their password', async () => {
    const { email, password } = await aMember(app.source, 'administrator');
    for (let n = 0; n < 12; n += 1) {
      const { status } = await app.ask('POST', '/api/auth/login', { body: { email, password }, address: '10.3.0.1' });
      expect(status).toBe(200);
    }
  });
});

describe('access tokens', () => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  /** Signed as ours are, but good for ever. */
  function withoutEnd(claims: object): string {
    const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ ...claims, exp: undefined })}`;
    const signature = createHmac('sha256', app.nest.get(Keys).get('access-token')).update(text).digest('base64url');
    return `${text}.${signature}`;
  }

  it('are refused when they are unsigned, signed otherwise, expired or changed', async () => {
    const jwt = app.nest.get(JwtService);
    const token = (await signIn()).body.accessToken as string;
    const [, claims, signature] = token.split('.') as [string, string, string];
    const read = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sub: string; sid: string; exp: number };
    const { sub, sid } = read;
    const own = { sub, sid };
    const forged = [
      `${part({ alg: 'none', typ: 'JWT' })}.${claims}.`,
      `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ ...read, sub: '00000000-0000-4000-8000-000000000000' })}.${signature}`,
      `${token.slice(0, -2)}xx`,
      'nonsense',
      await jwt.signAsync(own, { expiresIn: -1 }),
      await jwt.signAsync(own, { issuer: 'another' }),
      await jwt.signAsync(own, { audience: 'laurel:voter' }),
      await jwt.signAsync(own, { algorithm: 'HS512' }),
      await jwt.signAsync(own, { secret: 'a guess', keyid: '../../dev/null' }),
      await jwt.signAsync({ ...own, sid: '00000000-0000-4000-8000-000000000000' }),
      withoutEnd(read),
    ];
    expect((await me(await jwt.signAsync(own))).status).toBe(200);
    for (const each of forged) expect((await me(each)).body.code).toBe('auth.required');
    expect(read).toMatchObject({ iss: 'laurel', aud: 'laurel:staff' });
    expect(Object.keys(read).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'sid', 'sub']);
  });

  it('lose their power with the membership', async () => {
    const { body } = await signIn();
    expect((await me(body.accessToken)).body.roles).toHaveLength(1);
    const take = 'delete from memberships where account_id = $1';
    await asSuperuser(app.database.superUrl, (client) => client.query(take, [body.account.id]));
    expect((await me(body.accessToken)).body.roles).toEqual([]);
    const asked = await app.post('/api/contests', {}, body.accessToken);
    expect([asked.status, asked.body.code]).toEqual([403, 'auth.forbidden']);
  });
});
