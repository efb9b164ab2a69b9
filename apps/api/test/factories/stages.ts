import { cold } from '../support/cold.js';
import type { Answer, TestApp } from '../support/test-app.js';
import { asSuperuser } from '../support/test-database.js';
import { aContest, aStage } from './contests.js';
import { must } from './published-contest.js';
import { aRulebook } from './rules.js';

export const REASON = { zh: '场地未定', en: 'The hall is not free yet' };

/** The database's clock decides: a moment so many seconds from its now. */
export async function fromNow(app: TestApp, seconds: number): Promise<string> {
  const ask = `select clock_timestamp() + make_interval(secs => $1) as at`;
  const [row] = await app.source.query<{ at: Date }[]>(ask, [seconds]);
  return row!.at.toISOString();
}

/** As if so many seconds had gone by: all moments of the contest lie so much further back. */
export const timePasses = (app: TestApp, url: string, seconds: number): Promise<void> =>
  asSuperuser(app.database.superUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from contests where slug = $1', [
      url.split('/').at(-1),
    ]);
    await client.query('set session_replication_role = replica');
    for (const [table, columns] of Object.entries(MOMENTS)) {
      const moved = columns.map((column) => `${column} = ${column} - make_interval(secs => $2)`).join(', ');
      await client.query(`update ${table} set ${moved} where contest_id = $1`, [rows[0]!.id, seconds]);
    }
  });

const MOMENTS = {
  stages: ['opens_at', 'closes_at'],
  stage_changes: ['at', 'opens_at', 'closes_at'],
  rulebook_versions: ['sealed_at'],
  round_freezes: ['frozen_at'],
};

interface StageChange {
  readonly to: string;
  readonly opensAt?: string | null;
  readonly closesAt?: string | null;
  readonly reason?: object;
}

export const changeStage = (app: TestApp, url: string, key: string, change: StageChange & { token: string }) => {
  const { token, ...body } = { reason: REASON, ...change };
  return app.post(`${url}/stages/${key}/transitions`, body, token);
};

/** What the contest's page says of a stage, made anew: a finished one knows nothing of time that passed by hand. */
export async function stageOf(app: TestApp, url: string, key = 'ballots'): Promise<Answer['body']> {
  const { body } = await app.get(cold(url));
  return body.stages.find((stage: { key: string }) => stage.key === key);
}

const BALLOTS = { key: 'ballots', kind: 'ballots', title: { zh: '投票' }, opens: { channels: ['web'] } };
export const DAY = 86_400;

interface Wanted {
  readonly stage?: object;
  readonly contest?: object;
  readonly isSealed?: boolean;
  readonly rulebook?: object;
}

type Asked = Omit<StageChange, 'reason'>;

/** Contests with one stage for ballots, as an administrator makes and changes them. */
export class BallotStages {
  #made = 0;

  constructor(
    private readonly app: TestApp,
    private readonly token: string,
  ) {}

  /** A contest of its own: the window of its stage in seconds from now, its rulebook sealed. */
  async make(window: readonly [number | null, number | null], wanted: Wanted = {}): Promise<string> {
    const at = async (seconds: number | null) => (seconds === null ? null : fromNow(this.app, seconds));
    const times = { opensAt: await at(window[0]), closesAt: await at(window[1]) };
    const isOther = wanted.stage !== undefined && 'kind' in wanted.stage;
    const stage = aStage({ ...BALLOTS, ...(isOther ? { opens: null } : {}), ...times, ...wanted.stage });
    const slug = `stages-${(this.#made += 1)}`;
    const contest = aContest({ slug, isImported: false, stages: [stage], ...wanted.contest });
    await must(this.app.post('/api/contests', contest, this.token));
    const url = `/api/contests/${slug}`;
    if (wanted.isSealed !== false)
      await must(this.app.put(`${url}/rulebook`, wanted.rulebook ?? aRulebook(), this.token));
    return url;
  }

  change(url: string, asked: Asked): Promise<Answer> {
    return changeStage(this.app, url, 'ballots', { ...asked, token: this.token });
  }

  async codeOf(url: string, asked: Asked): Promise<string> {
    return (await this.change(url, asked)).body?.code as string;
  }

  async stateOf(url: string): Promise<string> {
    return (await stageOf(this.app, url)).state as string;
  }
}
