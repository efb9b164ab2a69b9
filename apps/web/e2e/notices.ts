import { type APIRequestContext, expect, type PlaywrightWorkerArgs } from '@playwright/test';
import { type Login, Office } from './office';
import { makeVote } from './votes';

const DAY = 86_400_000;
const words = (zh: string, en: string) => ({ zh, en });

export const REASONS = {
  out: words('申报材料不属实', 'The application was untrue'),
  lifted: words('复核后材料属实', 'On review it was true'),
} as const;

interface Proposed {
  readonly version: number;
  readonly hash: string;
}

/** A contest whose vote is over: entry 3 has two votes, entry 4 one. */
export class Noticed {
  private constructor(
    private readonly office: Office,
    private readonly second: Office,
    readonly slug: string,
  ) {}

  static async make(playwright: PlaywrightWorkerArgs['playwright'], baseURL: string, slug: string): Promise<Noticed> {
    const request = await playwright.request.newContext({ baseURL });
    const office = await makeVote(request, slug);
    for (const choices of [[3, 4], [3]]) {
      const voter = await playwright.request.newContext({ baseURL });
      await cast(voter, slug, choices);
      await voter.dispose();
    }
    await office.post(`/${slug}/stages/vote/transitions`, {
      to: 'closed',
      reason: words('票已投完', 'All votes are in'),
    });
    const second = await Office.enter(request, await invite(request, office, slug));
    return new Noticed(office, second, slug);
  }

  openNotice({ lasts = DAY }: { readonly lasts?: number | null } = {}): Promise<Proposed> {
    const endsAt = lasts === null ? null : new Date(Date.now() + lasts).toISOString();
    return this.office.make(`/${this.slug}/rounds/final/notice`, { endsAt, reason: null });
  }

  async decide(decision: object): Promise<void> {
    await this.office.post(`/${this.slug}/decisions`, decision);
  }

  /** What is proposed now, the newest first. */
  async proposed(): Promise<readonly Proposed[]> {
    const { items } = await this.office.read<{ items: Proposed[] }>(`/${this.slug}/rounds/final/proposals`);
    return items;
  }

  async publish({ hash }: Proposed): Promise<void> {
    await this.second.post(`/${this.slug}/rounds/final/outcomes`, { reason: null, confirms: hash.slice(-8) });
  }
}

export async function cast(voter: APIRequestContext, slug: string, choices: readonly number[]): Promise<void> {
  const contest = `/api/contests/${slug}`;
  await voter.post(`${contest}/voter-tokens`);
  const { window } = (await (await voter.get(`${contest}/ballots/mine`)).json()) as { window: number };
  const data = { window, slot: 0, choices, nonce: 'AAAAAAAAAAAAAAAAAAAAAA' };
  expect((await voter.post(`${contest}/ballots`, { data })).status()).toBe(201);
}

/** An organiser, who came by a link. */
export async function invite(request: APIRequestContext, office: Office, slug: string): Promise<Login> {
  const login = { email: `${slug}@example.org`, password: 'a long enough password' };
  const invitation = { role: 'organiser', email: login.email, name: '林丁' };
  const { id } = await office.make<{ id: string }>(`/${slug}/invitations`, invitation);
  const { link } = await office.make<{ link: string }>(`/${slug}/invitations/${id}/link`);
  const token = link.slice(link.indexOf('#') + 1);
  const answer = await request.post('/api/invitations/accept', { data: { token, password: login.password } });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
  return login;
}
