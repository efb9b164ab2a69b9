import { cold } from '../support/cold.js';
import type { Answer, TestApp } from '../support/test-app.js';
import { asSuperuser } from '../support/test-database.js';

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
