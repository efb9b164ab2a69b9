import { expect, type Page } from '@playwright/test';
import { DeskSite } from '../pages/desk-site';
import { SLUG } from './story';

/** The marks of a judge for an entry, in the order of the criteria. */
export type MarksOf = (entry: number) => readonly number[];

const AT_ONCE = 6;

const CRITERIA = ['创新性', '时效性', '推广性', '影响力', '表现力'];

/** A judge at work on a panel. */
export class JudgeAtWork {
  private readonly desk: DeskSite;

  constructor(
    private readonly page: Page,
    private readonly panel: string,
    private readonly marksOf: MarksOf,
  ) {
    this.desk = new DeskSite(page, 'zh');
  }

  /** Reads what will be published, and accepts it. */
  async acceptsTerms(): Promise<void> {
    await this.desk.open(`/desk/${SLUG}/${this.panel}`);
    await expect(this.desk.heading).toContainText(/请您担任评委\uff0c代号 J\d+/);
    await this.page.getByRole('checkbox', { name: '我同意以上各条' }).check();
    await this.page.getByRole('button', { name: '接受\uff0c看项目清单' }).click();
    await expect(this.desk.heading).toContainText('个项目要评');
  }

  /** Types all marks of an entry by keyboard; the desk says when they are safe. */
  async marks(entry: number): Promise<void> {
    await this.desk.open(`/desk/${SLUG}/${this.panel}/entries/${entry}`);
    for (const [index, mark] of this.marksOf(entry).entries())
      await this.desk.mark(CRITERIA[index] ?? '').fill(String(mark));
    await this.desk.isSaved();
  }

  async isRecusedFrom(entry: number): Promise<void> {
    await this.desk.open(`/desk/${SLUG}/${this.panel}/entries/${entry}`);
    await this.page.getByRole('button', { name: '声明回避' }).click();
    await expect(this.desk.main).toContainText(`您已回避第 ${entry} 号`);
  }

  /**
   * What is left is sent by the session of this browser, by the route that the desk calls, a few sheets at once: typed by
   * hand a panel would take an hour.
   */
  async marksTheRest(): Promise<void> {
    const { request } = this.page;
    const session = (await (await request.post('/api/auth/refresh')).json()) as { accessToken: string };
    const headers = { authorization: `Bearer ${session.accessToken}` };
    const at = `/api/contests/${SLUG}/desk/${this.panel}`;
    const { panel, sheets } = (await (await request.get(at, { headers })).json()) as Desk;
    const send = async ({ entry, sheet }: Desk['sheets'][number]): Promise<void> => {
      const marks = this.marksOf(entry.number);
      const criteria = panel.criteria.map(({ id }, index) => ({ criterion: id, mark: marks[index], comment: '' }));
      const data = { basedOn: sheet.version, criteria };
      const answer = await request.put(`${at}/sheets/${entry.number}`, { headers, data });
      expect(answer.status(), await answer.text()).toBe(200);
    };
    const left = sheets.filter(({ state }) => state === 'untouched');
    while (left.length > 0) await Promise.all(left.splice(0, AT_ONCE).map(send));
  }

  /** Looks all sheets over in one table and submits them. */
  async submits(count: number): Promise<void> {
    await this.desk.open(`/desk/${SLUG}/${this.panel}/review`);
    await expect(this.desk.heading).toHaveText(/^核对您的 \d+ 张评分表$/);
    for (const box of await this.page.getByRole('checkbox').all()) await box.check();
    await this.page.getByRole('button', { name: `提交 ${count} 张评分表` }).click();
    await expect(this.desk.heading).toHaveText(`您的 ${count} 张评分表都已提交`);
  }
}

interface Desk {
  readonly panel: { readonly criteria: readonly { readonly id: string }[] };
  readonly sheets: readonly {
    readonly entry: { readonly number: number };
    readonly state: string;
    readonly sheet: { readonly version: number };
  }[];
}
