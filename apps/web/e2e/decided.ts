import { type APIRequestContext, expect } from '@playwright/test';
import { type Login, Office } from './office';

const words = (zh: string, en: string) => ({ zh, en });

const channel = (id: string, zh: string, en: string) => ({
  id,
  title: words(zh, en),
  kind: 'imported',
  form: { kind: 'choose', from: 1, to: 1 },
});

const round = (id: string, { title, votes }: { title: object; votes: string }) => ({
  id,
  title,
  figures: [{ id: 'votes', title: words('票数', 'Votes'), from: { votes } }],
  score: { figure: 'votes' },
  ties: [{ by: 'decision' }],
});

const RULEBOOK = {
  rulebook: 1,
  id: 'decided',
  title: words('要人定的规则', 'Rules that leave something to people'),
  timeZone: 'Asia/Shanghai',
  channels: [channel('jury', '评审团', 'Jury'), channel('hall', '现场投票', 'Votes in the hall')],
  rounds: [
    {
      ...round('screening', { title: words('初评', 'Screening'), votes: 'jury' }),
      lists: [{ id: 'shortlist', title: words('入围项目', 'Shortlist'), take: 6, onTie: 'wait' }],
    },
    {
      ...round('final', { title: words('终评', 'Final'), votes: 'hall' }),
      field: 'screening.shortlist',
      lists: [
        { id: 'winners', title: words('优胜项目', 'Winners'), take: 2, onTie: 'wait' },
        { id: 'others', title: words('提名项目', 'Others'), take: 'rest' },
      ],
    },
  ],
};

const STAGES = ['screening', 'final'].map((key) => ({
  key,
  kind: 'notice',
  title: key === 'final' ? words('终评公示', 'Notice of the final') : words('初评公示', 'Notice of the screening'),
  opensAt: null,
  closesAt: null,
  note: null,
  opens: { round: key },
}));

/** Of entries 1, 2, 3 …: six are let through. */
const JURY = [90, 80, 70, 60, 50, 40, 30, 0];
/** Entries 2 and 3 are tied for the second place of the final. */
export const HALL = [500, 400, 400, 300, 200, 100];

const PASSWORD = 'a long enough password';

export interface Organiser extends Login {
  readonly name: string;
  readonly token: string;
}

interface Recorded {
  readonly channel: string;
  readonly votes: readonly number[];
}

/** A contest whose screening is published, and whose final can be decided but for a tie; two organisers. */
export class DecidedContest {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly office: Office,
    readonly slug: string,
    readonly first: Organiser,
    readonly second: Organiser,
  ) {}

  static async make(request: APIRequestContext, slug: string): Promise<DecidedContest> {
    const office = await Office.enter(request);
    await office.createContest(slug, { title: words('要人定的大赛', 'A contest to decide'), stages: STAGES });
    await office.seal(slug, RULEBOOK);
    const entries = JURY.map((_, index) => entryOf(index + 1));
    await office.addEntries(slug, entries);
    const [first, second] = [
      await organiser(request, office, { slug, name: '梁甲' }),
      await organiser(request, office, { slug, name: '何乙' }),
    ];
    const contest = new DecidedContest(request, office, slug, first, second);
    await contest.record({ channel: 'jury', votes: JURY });
    const { hash } = await contest.as<{ hash: string }>(first, '/rounds/screening/notice', {});
    await contest.as(second, '/rounds/screening/outcomes', { confirms: hash.slice(-8) });
    await contest.record({ channel: 'hall', votes: HALL });
    return contest;
  }

  /** Typed by one, confirmed by the other. */
  private async record({ channel: id, votes }: Recorded): Promise<void> {
    const rows = votes.map((value, index) => ({ entry: String(index + 1), value: String(value) }));
    const source = words('计票单 001 至 004', 'Count sheets 001 to 004');
    const path = `/recorded/votes/${id}/versions`;
    const { version } = await this.as<{ version: number }>(this.first, path, { source, rows });
    const headers = { authorization: `Bearer ${this.second.token}` };
    const answer = await this.request.post(`/api/contests/${this.slug}${path}/${version}/confirmation`, { headers });
    expect(answer.status()).toBeLessThan(300);
  }

  /** What one of them does through the api, beside the page. */
  async as<T>({ token }: Organiser, path: string, data: object): Promise<T> {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await this.request.post(`/api/contests/${this.slug}${path}`, { headers, data });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
    return (await answer.json()) as T;
  }
}

async function organiser(
  request: APIRequestContext,
  office: Office,
  { slug, name }: { slug: string; name: string },
): Promise<Organiser> {
  const email = `${slug}-${name === '梁甲' ? 'first' : 'second'}@example.org`;
  const { id } = await office.make<{ id: string }>(`/${slug}/invitations`, { role: 'organiser', email, name });
  const { link } = await office.make<{ link: string }>(`/${slug}/invitations/${id}/link`);
  const data = { token: link.split('#')[1], password: PASSWORD };
  const answer = await request.post('/api/invitations/accept', { data });
  expect(answer.status(), await answer.text()).toBe(201);
  const { accessToken: token } = (await answer.json()) as { accessToken: string };
  return { email, password: PASSWORD, name, token };
}

const entryOf = (number: number) => ({
  number,
  title: words(`工坊${number}`, `Workshop ${number}`),
  shortTitle: null,
  summary: words('一句话。', 'One sentence.'),
  description: words('文字。', 'Text.'),
  writeUp: words('颁奖词。', 'A write-up.'),
  category: null,
  district: null,
  isSample: false,
  keyFacts: [],
  submitters: [{ name: words(`社区${number}`, `Community ${number}`), role: 'lead' }],
});
