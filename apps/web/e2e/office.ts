import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type APIRequestContext, expect } from '@playwright/test';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export interface Login {
  readonly email: string;
  readonly password: string;
}

/** The administrator that the seeding has made. */
export async function demoLogin(): Promise<Login> {
  const [login] = JSON.parse(await readFile(at('.laurel/e2e/demo-logins.json'), 'utf8')) as Login[];
  if (login === undefined) throw new Error('the seeding wrote no login');
  return { email: login.email, password: login.password };
}

export async function demoRulebook(): Promise<Rulebook> {
  return JSON.parse(await readFile(at('apps/api/demo/guangzhou-2022/rulebook.json'), 'utf8')) as Rulebook;
}

/** As much of a rulebook as the tests change. */
export interface Rulebook {
  rounds: { figures: { from: { weighted?: { figure: string; weight: number }[] } }[]; lists: { take: unknown }[] }[];
  assumed?: { zh: string; en: string }[];
}

const AT_ONCE = 6;

/** How far ahead a stage is asked to end: farther where the request did not arrive before. */
const SOON = [1_500, 3_000, 6_000, 12_000];

/** An administrator at work through the api. */
export class Office {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly headers: Record<string, string>,
  ) {}

  static async enter(request: APIRequestContext, login?: Login): Promise<Office> {
    const answer = await request.post('/api/auth/login', { data: login ?? (await demoLogin()) });
    expect(answer.status()).toBe(200);
    const { accessToken } = (await answer.json()) as { accessToken: string };
    return new Office(request, { authorization: `Bearer ${accessToken}` });
  }

  async createContest(slug: string, changes: object = {}): Promise<void> {
    const stage = { key: 'call', kind: 'call', title: { zh: '征集' }, opensAt: null, closesAt: null, note: null };
    const data = {
      slug,
      title: { zh: '只有中文名的大赛' },
      edition: null,
      lead: { zh: '这里只写了中文。' },
      timeZone: 'Asia/Shanghai',
      organisers: [{ zh: '主办单位' }],
      isSimulated: false,
      isImported: false,
      simulatedNote: null,
      stages: [stage],
      ...changes,
    };
    const answer = await this.request.post('/api/contests', { headers: this.headers, data });
    expect(answer.status()).toBe(201);
  }

  /** What goes in by one request each. */
  async post(path: string, data: object): Promise<void> {
    const answer = await this.request.post(`/api/contests${path}`, { headers: this.headers, data });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
  }

  /** Adds entries, a few at once. */
  async addEntries(slug: string, entries: readonly object[]): Promise<void> {
    for (let from = 0; from < entries.length; from += AT_ONCE) {
      const some = entries.slice(from, from + AT_ONCE);
      await Promise.all(some.map((entry) => this.post(`/${slug}/entries`, entry)));
    }
  }

  /** Makes something, and says what the api answers. */
  async make<T>(path: string, data?: object): Promise<T> {
    const answer = await this.request.post(`/api/contests${path}`, {
      headers: this.headers,
      ...(data === undefined ? {} : { data }),
    });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
    return (await answer.json()) as T;
  }

  async read<T>(path: string): Promise<T> {
    const answer = await this.request.get(`/api/contests${path}`, { headers: this.headers });
    expect(answer.status()).toBe(200);
    return (await answer.json()) as T;
  }

  /** Sets another end to a stage that is open, and waits until the clock has closed it. */
  async closesByTheClock(slug: string, stage: string): Promise<void> {
    for (const ahead of SOON) if (await this.endsIn(ahead, slug, stage)) break;
    const state = async () => {
      const { stages } = await this.read<{ stages: { key: string; state: string }[] }>(`/${slug}`);
      return stages.find(({ key }) => key === stage)?.state;
    };
    await expect.poll(state).toBe('closed');
  }

  /** Whether the end still lay ahead when the request arrived. */
  private async endsIn(milliseconds: number, slug: string, stage: string): Promise<boolean> {
    const closesAt = new Date(Date.now() + milliseconds).toISOString();
    const reason = { zh: '提前截止', en: 'Closes early' };
    const path = `/api/contests/${slug}/stages/${stage}/transitions`;
    const data = { to: 'open', closesAt, reason };
    const answer = await this.request.post(path, { headers: this.headers, data });
    if (!answer.ok()) expect(await answer.text()).toContain('stage.time-past');
    return answer.ok();
  }

  async seal(slug: string, rulebook: object, reason?: { readonly zh: string; readonly en: string }): Promise<void> {
    const params: Record<string, string> = reason === undefined ? {} : { reasonZh: reason.zh, reasonEn: reason.en };
    const answer = await this.request.put(`/api/contests/${slug}/rulebook`, {
      headers: this.headers,
      data: rulebook,
      params,
    });
    expect(answer.status()).toBe(200);
  }
}
