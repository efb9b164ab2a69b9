import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { type Login, Office } from './office';
import { LoginPage } from './pages/login-page';
import { StaffSite } from './pages/office-site';
import type { Language } from './views';

const DAY = 86_400;
const PASSWORD = 'a long enough password';
let invited = 0;

const rulebook = {
  rulebook: 1,
  id: 'called',
  title: { zh: '征集的规则', en: 'Rules of the call' },
  timeZone: 'Asia/Shanghai',
  attributes: {
    category: [
      { id: 'safety', title: { zh: '公共安全', en: 'Public safety' } },
      { id: 'service', title: { zh: '公共服务', en: 'Public services' } },
    ],
  },
  channels: [
    {
      id: 'web',
      title: { zh: '网络投票', en: 'Online vote' },
      kind: 'online',
      form: { kind: 'choose', from: 1, to: 1 },
      quotas: [{ ballots: 1, per: 'voter', window: { every: 'day', from: '00:00' } }],
      identity: 'device',
      totals: 'hidden',
    },
  ],
  rounds: [
    {
      id: 'final',
      title: { zh: '终评', en: 'Final' },
      figures: [{ id: 'votes', title: { zh: '票数', en: 'Votes' }, from: { votes: 'web' } }],
      score: { figure: 'votes' },
      ties: [{ by: 'decision' }],
      lists: [{ id: 'winner', title: { zh: '优胜', en: 'Winner' }, take: 1, onTie: 'wait' }],
    },
  ],
};

/** A contest whose call is open. */
export class CalledContest {
  private constructor(
    private readonly request: APIRequestContext,
    readonly office: Office,
    readonly slug: string,
  ) {}

  static async make(request: APIRequestContext, slug: string): Promise<CalledContest> {
    const office = await Office.enter(request);
    const at = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString();
    const call = { key: 'call', kind: 'call', title: { zh: '征集', en: 'Call' }, note: null };
    const vote = { key: 'vote', kind: 'ballots', title: { zh: '投票', en: 'Vote' }, note: null };
    await office.createContest(slug, {
      title: { zh: '申报测试赛', en: 'A contest with a call' },
      stages: [
        { ...call, opensAt: at(-DAY), closesAt: at(2 * DAY) },
        { ...vote, opensAt: at(9 * DAY), closesAt: at(19 * DAY), opens: { channels: ['web'], round: 'final' } },
      ],
    });
    await office.seal(slug, rulebook);
    return new CalledContest(request, office, slug);
  }

  /** Somebody who was invited for a lead, and has set a password. */
  async aSubmitter(lead: string): Promise<Login> {
    invited += 1;
    const email = `${this.slug}-${invited}@example.org`;
    const invitation = { role: 'submitter', email, name: '陈丁', lead: { zh: lead } };
    const { id } = await this.office.make<{ id: string }>(`/${this.slug}/invitations`, invitation);
    const { link } = await this.office.make<{ link: string }>(`/${this.slug}/invitations/${id}/link`);
    const answer = await this.request.post('/api/invitations/accept', {
      data: { token: link.split('#')[1], password: PASSWORD },
    });
    expect(answer.status(), await answer.text()).toBe(201);
    return { email, password: PASSWORD };
  }

  /** What the office does with the only entry that waits for it. */
  async decide(act: 'acceptance' | 'return' | 'rejection', data: object): Promise<void> {
    const { entries } = await this.office.read<{ entries: { id: string; state: string }[] }>(
      `/${this.slug}/office/entries`,
    );
    const waiting = entries.find(({ state }) => state === 'submitted');
    await this.office.post(`/${this.slug}/office/entries/${waiting?.id ?? ''}/${act}`, data);
  }
}

/** The pages of a submitter. */
export class OwnSite extends StaffSite {
  readonly save = this.page.locator('.own-save');
  readonly submit = this.page.locator('#submit button.button--main');

  constructor(page: Page, language: Language = 'zh') {
    super(page, language);
  }

  /** Is signed in, and where the work is. */
  async enter({ slug }: CalledContest, login: Login): Promise<void> {
    await this.signIn(login);
    await this.open(`/${slug}/submissions`);
  }

  /** Signs in by the screen, and is led to where the work is. */
  async signInByScreen({ email, password }: Login): Promise<void> {
    const login = new LoginPage(this.page, this.language);
    await login.visit();
    await login.signIn(email, password);
    await expect(this.page).toHaveURL(/\/submissions$/);
    await expect(this.heading).toBeVisible();
  }

  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: this.say('开始填申报表', 'Begin the entry form') }).click();
    await expect(this.heading).toHaveText(this.say('申报表', 'Entry form'));
  }

  field(name: 'title' | 'summary' | 'description' | 'lead') {
    return this.page.locator(`#${name}`);
  }

  async isSaved(): Promise<void> {
    await expect(this.save).toHaveAttribute('data-state', 'saved');
  }

  /** All that must be filled in. */
  async fill(title: string): Promise<void> {
    await this.field('title').fill(title);
    await this.field('summary').fill('家长、老师、交警和志愿者一起守校门。');
    await this.field('description').fill('## 做法\n\n　　放学前后十五分钟。\n\n- 家长：错时接');
    await this.page.getByRole('radio', { name: this.say('公共安全', 'Public safety') }).check();
    await this.isSaved();
  }

  /** Every state in which what was typed has been said to be. */
  async watchStates(): Promise<() => Promise<string[]>> {
    await this.save.evaluate((line) => {
      const seen = [line.getAttribute('data-state')];
      Object.assign(window, { seen });
      new MutationObserver(() => seen.push(line.getAttribute('data-state'))).observe(line, { attributes: true });
    });
    return () => this.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  }
}
