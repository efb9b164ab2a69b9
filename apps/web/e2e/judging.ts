import { type APIRequestContext, expect } from '@playwright/test';
import { type Login, Office } from './office';

const scale = { from: 0, to: 100, step: 1 };

/** The criteria of the contest, in this order. */
export const CRITERIA = [
  {
    id: 'innovation',
    title: { zh: '创新性', en: 'Innovation' },
    weight: 0.25,
    scale,
    commentAt: { from: 95, atLeast: 10 },
  },
  { id: 'effect', title: { zh: '时效性', en: 'Effectiveness' }, weight: 0.25, scale },
  { id: 'spread', title: { zh: '推广性', en: 'Replicability' }, weight: 0.2, scale },
  { id: 'impact', title: { zh: '影响力', en: 'Impact' }, weight: 0.15, scale },
  { id: 'form', title: { zh: '表现力', en: 'Presentation' }, weight: 0.15, scale: { from: 0, to: 10, step: 0.5 } },
] as const;

const SHORT = CRITERIA.map(({ id, title, weight }) => ({ id, title, weight, scale: { from: 1, to: 5, step: 1 } }));

const round = (panel: string, name: string) => ({
  id: `round-${panel}`,
  title: { zh: name, en: `Round ${panel}` },
  field: 'all',
  figures: [
    {
      id: 'points',
      title: { zh: '得分', en: 'Points' },
      from: { marks: panel },
      steps: [
        { method: 'weighted-mean', over: 'criterion' },
        { method: 'mean', over: 'judge' },
      ],
    },
  ],
  score: { figure: 'points' },
  ties: [{ by: 'decision' }],
  lists: [{ id: 'best', title: { zh: '优胜', en: 'Best' }, take: 1, onTie: 'wait' }],
});

const rulebook = {
  rulebook: 1,
  id: 'judged',
  title: { zh: '评审的规则', en: 'Rules of marking' },
  timeZone: 'Asia/Shanghai',
  channels: [],
  panels: [
    { id: 'jury', title: { zh: '专家评委', en: 'Jury' }, criteria: CRITERIA, judges: { atLeast: 1 } },
    { id: 'experts', title: { zh: '五级评委', en: 'Experts' }, criteria: SHORT, judges: { atLeast: 1 } },
  ],
  rounds: [round('jury', '初评'), round('experts', '终评')],
};

interface Wanted {
  readonly slug: string;
  readonly entries: number;
  /** The stage of the experts is not open yet, so that the jury's may be opened again. */
  readonly expertsLater?: boolean;
}

interface WantedJudge {
  readonly panel?: string;
  readonly accepts?: boolean;
  readonly name?: string;
}

export interface Judge extends Login {
  readonly account: string;
  readonly token: string;
}

export interface Stored {
  readonly version: number;
  readonly criteria: readonly { readonly criterion: string; readonly mark: number | null; readonly comment: string }[];
}

interface DeskAnswer {
  readonly judge: string;
  readonly stage: { readonly state: string };
  readonly sheets: readonly { readonly entry: { number: number }; readonly state: string; readonly sheet: Stored }[];
}

const DAY = 86_400;
const PASSWORD = 'a long enough password';
let invited = 0;

/** A contest whose panels mark now, its judges made by invitation. */
export class JudgedContest {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly office: Office,
    readonly slug: string,
  ) {}

  static async make(
    request: APIRequestContext,
    { slug, entries, expertsLater = false }: Wanted,
  ): Promise<JudgedContest> {
    const office = await Office.enter(request);
    const at = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString();
    const stages = ['jury', 'experts'].map((panel) => ({
      key: panel,
      kind: 'marks',
      title: { zh: '评审', en: 'Marking' },
      opensAt: expertsLater && panel === 'experts' ? null : at(-DAY),
      closesAt: expertsLater && panel === 'experts' ? null : at(2 * DAY),
      note: null,
      opens: { panel },
    }));
    await office.createContest(slug, { title: { zh: '评审测试赛', en: 'A contest being judged' }, stages });
    await office.seal(slug, rulebook);
    const numbers = Array.from({ length: entries }, (_, index) => index + 1);
    await office.addEntries(slug, numbers.map(entryOf));
    return new JudgedContest(request, office, slug);
  }

  /** On the panel, with all entries assigned; the terms are accepted unless the test does that. */
  async aJudge({ panel = 'jury', accepts = true, name }: WantedJudge = {}): Promise<Judge> {
    const judge = await this.aCandidate(name);
    await this.office.post(`/${this.slug}/panels/${panel}/members`, { account: judge.account });
    await this.office.post(`/${this.slug}/panels/${panel}/assignments`, {});
    if (accepts) await this.as(judge, 'post', `/desk/${panel}/terms`, { version: 1, conflicts: [] });
    return judge;
  }

  /** A judge of the contest who is on no panel. */
  async aCandidate(name = '冯丙'): Promise<Judge> {
    invited += 1;
    const email = `${this.slug}-${invited}@example.org`;
    const invitation = { role: 'judge', email, name };
    const { id } = await this.office.make<{ id: string }>(`/${this.slug}/invitations`, invitation);
    const { link } = await this.office.make<{ link: string }>(`/${this.slug}/invitations/${id}/link`);
    const answer = await this.request.post('/api/invitations/accept', {
      data: { token: link.split('#')[1], password: PASSWORD },
    });
    expect(answer.status(), await answer.text()).toBe(201);
    const { accessToken: token, account } = (await answer.json()) as { accessToken: string; account: { id: string } };
    return { email, password: PASSWORD, account: account.id, token };
  }

  /** What the judge does through the api, beside the page. */
  async as(judge: Judge, method: 'post' | 'put', path: string, data: object): Promise<void> {
    const headers = { authorization: `Bearer ${judge.token}` };
    const answer = await this.request[method](`/api/contests/${this.slug}${path}`, { headers, data });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
  }

  /** All criteria of a sheet with the same marks. */
  async marks(judge: Judge, number: number, marks: readonly number[], basedOn = 0): Promise<void> {
    const criteria = CRITERIA.map(({ id }, index) => ({ criterion: id, mark: marks[index] ?? null, comment: '' }));
    await this.as(judge, 'put', `/desk/jury/sheets/${number}`, { basedOn, criteria, device: '笔记本' });
  }

  /** Submits sheets as they were saved first. */
  async submits(judge: Judge, numbers: readonly number[]): Promise<void> {
    const sheets = numbers.map((number) => ({ number, version: 1 }));
    await this.as(judge, 'post', '/desk/jury/submissions', { sheets, confirmsUnusual: true });
  }

  async desk(judge: Judge, panel = 'jury'): Promise<DeskAnswer> {
    const headers = { authorization: `Bearer ${judge.token}` };
    const answer = await this.request.get(`/api/contests/${this.slug}/desk/${panel}`, { headers });
    return (await answer.json()) as DeskAnswer;
  }

  async stored(judge: Judge, number: number): Promise<Stored> {
    const sheet = (await this.desk(judge)).sheets.find(({ entry }) => entry.number === number)?.sheet;
    if (sheet === undefined) throw new Error(`no sheet ${number}`);
    return sheet;
  }

  /** Takes the judge off the panel, with a public reason; what was submitted counts on. */
  async replace({ account }: Judge, reason: object): Promise<void> {
    const { members } = await this.office.read<{ members: { id: string; account: string }[] }>(
      `/${this.slug}/panels/jury/members`,
    );
    const id = members.find((member) => member.account === account)?.id ?? '';
    await this.act(`/panels/jury/members/${id}/replacement`, { successor: null, keepsSheets: true, reason });
  }

  async closesByTheClock(): Promise<void> {
    await this.office.closesByTheClock(this.slug, 'jury');
  }

  async act(path: string, data: object): Promise<void> {
    await this.office.post(`/${this.slug}${path}`, data);
  }
}

const entryOf = (number: number) => ({
  number,
  title: { zh: `老街坊议事厅之${number}`, en: `Neighbours’ council ${number}` },
  shortTitle: null,
  summary: { zh: '街坊自己商量，事情自己办。', en: 'Neighbours decide, and do it themselves.' },
  description: { zh: '每周一次，**人人可到**。', en: 'Once a week, **open to all**.' },
  writeUp: { zh: '颁奖词。', en: 'A write-up.' },
  category: null,
  district: null,
  isSample: false,
  keyFacts: [],
  submitters: [{ name: { zh: `街道办${number}`, en: `Street office ${number}` }, role: 'lead' }],
});
