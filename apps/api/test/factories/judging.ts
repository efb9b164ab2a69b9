import type { Answer, TestApp } from '../support/test-app.js';
import { aMember } from './accounts.js';
import { aContest, aStage, anEntry } from './contests.js';
import { must } from './published-contest.js';
import { aRulebook } from './rules.js';
import { DAY, fromNow } from './stages.js';

export const BECAUSE = { zh: '因病退出', en: 'Fell ill' };

const criteria = [
  {
    id: 'innovation',
    title: { zh: '创新性', en: 'Innovation' },
    weight: 0.6,
    scale: { from: 0, to: 100, step: 1 },
    commentAt: { from: 95, atLeast: 4 },
  },
  { id: 'effect', title: { zh: '时效性', en: 'Effectiveness' }, weight: 0.4, scale: { from: 0, to: 100, step: 0.5 } },
];

const panel = (id: string, atLeast: number) => ({
  id,
  title: { zh: `评委组 ${id}`, en: `Panel ${id}` },
  criteria,
  judges: { atLeast },
});

const round = (id: string, marks: string) => ({
  id,
  title: { zh: `一轮 ${id}`, en: `Round ${id}` },
  field: 'all',
  figures: [
    {
      id: 'points',
      from: { marks },
      steps: [
        { method: 'weighted-mean', over: 'criterion' },
        { method: 'mean', over: 'judge' },
      ],
    },
  ],
  score: { figure: 'points' },
  ties: [{ by: 'decision' }],
  lists: [{ id: 'best', title: { zh: '优胜' }, take: 1, onTie: 'wait' }],
});

/** Two panels, each in a round of its own. */
export const twoPanels = (changes: object = {}) =>
  aRulebook({
    channels: [],
    panels: [panel('jury', 2), panel('experts', 1)],
    rounds: [round('first', 'jury'), round('second', 'experts')],
    ...changes,
  });

export interface Judge {
  readonly account: string;
  readonly token: string;
  readonly email: string;
  readonly password: string;
}

export const marks = (innovation: number | null, effect: number | null, comment = '') => [
  { criterion: 'innovation', mark: innovation, comment },
  { criterion: 'effect', mark: effect, comment: '' },
];

/** A contest whose panel `jury` marks now, and the ways in which its people go on. */
export class JudgingContest {
  constructor(
    readonly app: TestApp,
    readonly url: string,
    readonly organiser: string,
  ) {}

  get slug(): string {
    return this.url.split('/').at(-1) ?? '';
  }

  post(path: string, body: unknown, token = this.organiser): Promise<Answer> {
    return this.app.post(`${this.url}${path}`, body, token);
  }

  get(path: string, token = this.organiser): Promise<Answer> {
    return this.app.get(`${this.url}${path}`, { token });
  }

  async aJudge(slug = this.slug): Promise<Judge> {
    const { id: account, email, password } = await aMember(this.app.source, 'judge', slug);
    const { body } = await must(this.app.post('/api/auth/login', { email, password }));
    return { account, email, password, token: body.accessToken as string };
  }

  /** On the panel; says the member’s id. */
  async seat({ account }: Pick<Judge, 'account'>, affiliations?: string[], panelId = 'jury'): Promise<string> {
    const { body } = await must(this.post(`/panels/${panelId}/members`, { account, affiliations }));
    return body.id as string;
  }

  assign(body: object = {}, panelId = 'jury'): Promise<Answer> {
    return must(this.post(`/panels/${panelId}/assignments`, body));
  }

  /** Judges on the panel, with all entries assigned and the terms accepted. */
  async judgesAtWork(count: number, panelId = 'jury'): Promise<Judge[]> {
    const judges = [];
    for (let n = 0; n < count; n += 1) {
      const judge = await this.aJudge();
      await this.seat(judge, undefined, panelId);
      judges.push(judge);
    }
    await this.assign({}, panelId);
    for (const judge of judges) await must(this.accept(judge, [], panelId));
    return judges;
  }

  accept({ token }: Judge, conflicts: number[] = [], panelId = 'jury'): Promise<Answer> {
    return this.post(`/desk/${panelId}/terms`, { version: 1, conflicts }, token);
  }

  desk({ token }: Judge, path = '', panelId = 'jury'): Promise<Answer> {
    return this.get(`/desk/${panelId}${path}`, token);
  }

  async pseudonymOf(judge: Judge, panelId = 'jury'): Promise<string> {
    return (await must(this.desk(judge, '', panelId))).body.judge as string;
  }

  save({ token }: Judge, number: number, criteriaOf: readonly object[], more: object = {}): Promise<Answer> {
    const { panel: id = 'jury', ...rest } = more as { panel?: string };
    const body = { basedOn: 0, criteria: criteriaOf, ...rest };
    return this.app.put(`${this.url}/desk/${id}/sheets/${number}`, body, token);
  }

  submit({ token }: Judge, sheets: readonly (readonly [number, number])[], more: object = {}): Promise<Answer> {
    const { panel: id = 'jury', ...rest } = more as { panel?: string };
    const body = { sheets: sheets.map(([number, version]) => ({ number, version })), confirmsUnusual: false, ...rest };
    return this.post(`/desk/${id}/submissions`, body, token);
  }

  /** Saved once and submitted. */
  async marked(judge: Judge, number: number, given: readonly [number, number], panelId = 'jury'): Promise<void> {
    await must(this.save(judge, number, marks(...given), { panel: panelId }));
    await must(this.submit(judge, [[number, 1]], { panel: panelId, confirmsUnusual: true }));
  }

  /** A sheet as the judge sees it. */
  async stored(judge: Judge, number: number): Promise<Answer['body']> {
    return (await must(this.desk(judge, `/sheets/${number}`))).body;
  }

  declare({ token }: Judge, number: number): Promise<Answer> {
    return this.app.ask('PUT', `${this.url}/desk/jury/conflicts/${number}`, { token });
  }

  undo({ token }: Judge, number: number): Promise<Answer> {
    return this.app.ask('DELETE', `${this.url}/desk/jury/conflicts/${number}`, { token });
  }

  changeStage(body: object, key = 'jury'): Promise<Answer> {
    return must(this.post(`/stages/${key}/transitions`, { reason: BECAUSE, ...body }));
  }

  async lastFact(): Promise<{ event: string; fields: Record<string, unknown> }> {
    const rows = await this.app.source.query<{ event: string; fields: Record<string, unknown> }[]>(
      'select event, fields from audit_entries order by position desc limit 1',
    );
    return rows[0]!;
  }
}

interface Wanted {
  readonly slug: string;
  readonly rulebook?: object;
  readonly entries?: number;
  /** Seconds from now at which the stage of the jury opens and closes. */
  readonly window?: readonly [number, number];
  /** Whether the panel of the second round marks at the same time. */
  readonly isSecondOpen?: boolean;
  /** Names of the submitters of the entries, where they matter. */
  readonly submitters?: Readonly<Record<number, readonly object[]>>;
}

export async function aJudgingContest(app: TestApp, administrator: string, wanted: Wanted): Promise<JudgingContest> {
  const {
    slug,
    rulebook = twoPanels(),
    entries = 4,
    window = [-DAY, DAY],
    submitters = {},
    isSecondOpen = false,
  } = wanted;
  const windows = { jury: window, experts: isSecondOpen ? window : ([7 * DAY, 8 * DAY] as const) };
  const stages = [];
  for (const [key, [opens, closes]] of Object.entries(windows)) {
    const times = { opensAt: await fromNow(app, opens), closesAt: await fromNow(app, closes) };
    stages.push(aStage({ key, kind: 'marks', title: { zh: '评分' }, ...times, opens: { panel: key } }));
  }
  await must(app.post('/api/contests', aContest({ slug, isImported: false, stages }), administrator));
  const url = `/api/contests/${slug}`;
  await must(app.put(`${url}/rulebook`, rulebook, administrator));
  for (let number = 1; number <= entries; number += 1) {
    const title = { zh: `项目${number}`, en: `Entry ${number}` };
    const lead = { name: { zh: `单位${number}`, en: `Body ${number}` }, role: 'lead' };
    const entry = anEntry({ number, title, submitters: submitters[number] ?? [lead] });
    await must(app.post(`${url}/entries`, entry, administrator));
  }
  return new JudgingContest(app, url, await app.tokenOf('organiser', slug));
}

export async function contestIdOf({ app, slug }: JudgingContest): Promise<string> {
  const [row] = await app.source.query<{ id: string }[]>('select id from contests where slug = $1', [slug]);
  return row!.id;
}

interface Judged {
  readonly app: TestApp;
  readonly administrator: string;
  readonly judges: number;
}

let made = 0;

/** A contest with so many judges at work, and the first two of them. */
export async function aContestOfJudges(
  { app, administrator, judges }: Judged,
  wanted: object,
): Promise<[JudgingContest, Judge, Judge]> {
  const contest = await aJudgingContest(app, administrator, { slug: `sheets-${(made += 1)}`, ...wanted });
  const [first, second] = await contest.judgesAtWork(judges);
  return [contest, first!, second ?? first!];
}
