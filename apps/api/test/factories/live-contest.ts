import type { Answer, TestApp } from '../support/test-app.js';
import { aContest, anEntry, aStage } from './contests.js';
import { must } from './published-contest.js';
import { twoRounds } from './two-rounds.js';

export const SHEET = { zh: '计票单 001–004', en: 'Count sheets 001 to 004' };
export const WHY = { zh: '漏录一张单', en: 'A sheet was left out' };

export const DECIDED = { zh: '按参评须知第 6 条', en: 'By rule 6' };

export const disqualified = (entry: number, round = 'screening') => ({ kind: 'disqualified', entry, round });

interface Made {
  readonly app: TestApp;
  readonly url: string;
  readonly administrator: string;
  /** Two organisers: what one does another confirms. */
  readonly first: string;
  readonly second: string;
}

export type Cells = Readonly<Partial<Record<string, string>>>;

/** Votes of entries 1, 2, 3 …, as they are typed. */
export const typed = (votes: readonly (number | string)[]): Cells[] =>
  votes.map((value, index) => ({ entry: String(index + 1), value: String(value) }));

/** A contest that takes place here, and the ways to go on with it as one organiser or the other. */
export class LiveContest {
  constructor(readonly made: Made) {}

  get url(): string {
    return this.made.url;
  }

  post(path: string, body: unknown, token = this.made.first): Promise<Answer> {
    return this.made.app.post(`${this.url}${path}`, body, token);
  }

  get(path: string, token: string | null = this.made.first): Promise<Answer> {
    return this.made.app.get(`${this.url}${path}`, token === null ? {} : { token });
  }

  record(subject: string, rows: readonly Cells[], more: object = {}, token = this.made.first): Promise<Answer> {
    return this.post(`/recorded/${subject}/versions`, { source: SHEET, rows, ...more }, token);
  }

  confirm(subject: string, version = 1, token = this.made.second): Promise<Answer> {
    return this.post(`/recorded/${subject}/versions/${version}/confirmation`, undefined, token);
  }

  decide(decision: object, token = this.made.first): Promise<Answer> {
    return this.post('/decisions', { reason: DECIDED, ...decision }, token);
  }

  openNotice(round: string, body: object = {}, token = this.made.first): Promise<Answer> {
    return this.post(`/rounds/${round}/notice`, body, token);
  }

  publish(round: string, hash: string, token = this.made.second): Promise<Answer> {
    return this.post(`/rounds/${round}/outcomes`, { confirms: hash.slice(-8) }, token);
  }

  /** Opened by one, published by the other. */
  async announce(round: string, body: object = {}): Promise<Answer> {
    const { hash } = (await must(this.openNotice(round, body))).body as { hash: string };
    return must(this.publish(round, hash));
  }

  /** What everybody sees. */
  page(path: string): Promise<Answer> {
    return this.get(path, null);
  }

  /** Of the screening, as its notice shows it. */
  async shortlist(): Promise<number[]> {
    const { parts } = (await this.page('/rounds/screening/notice')).body;
    return parts[0].lists[0].entries.map(({ number }: { number: number }) => number);
  }

  /** Typed by one, confirmed by the other. */
  async recorded(subject: string, rows: readonly Cells[], more: object = {}): Promise<void> {
    const { body } = await must(this.record(subject, rows, more));
    await must(this.confirm(subject, body.version as number));
  }

  async lastFact(): Promise<{ event: string; fields: Record<string, unknown> }> {
    const rows = await this.made.app.source.query<{ event: string; fields: Record<string, unknown> }[]>(
      'select event, fields from audit_entries order by position desc limit 1',
    );
    return rows[0]!;
  }
}

interface Wanted {
  readonly slug: string;
  readonly rulebook?: object;
  readonly entries?: number;
  readonly contest?: object;
}

/** Two rounds whose votes are counted elsewhere: a jury lets two of four through, then votes decide between them. */
export async function aLiveContest(app: TestApp, administrator: string, wanted: Wanted): Promise<LiveContest> {
  const { slug, rulebook = twoRounds(), entries = 4, contest = {} } = wanted;
  await must(
    app.post('/api/contests', aContest({ slug, isImported: false, stages: [aStage()], ...contest }), administrator),
  );
  const url = `/api/contests/${slug}`;
  await must(app.put(`${url}/rulebook`, rulebook, administrator));
  for (let number = 1; number <= entries; number += 1) {
    const title = { zh: `项目${number}`, en: `Entry ${number}` };
    await must(app.post(`${url}/entries`, anEntry({ number, title }), administrator));
  }
  const [first, second] = [await app.tokenOf('organiser', slug), await app.tokenOf('organiser', slug)];
  return new LiveContest({ app, url, administrator, first, second });
}
