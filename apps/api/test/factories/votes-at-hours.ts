import type { TestApp } from '../support/test-app.js';
import { asSuperuser } from '../support/test-database.js';
import { fromNow } from './stages.js';
import { aChannel, aVote } from './votes.js';

/** A contest with totals at one hour, which comes after so many seconds. */
export async function aVoteAtHours(
  app: TestApp,
  token: string,
  seconds: number,
): Promise<{ url: string; hour: number }> {
  const url = await aVote(app, token, { channels: [aChannel({ totals: { at: ['12:00'] } })] });
  return { url, hour: await setHour(app, url, seconds) };
}

/** Sets the clocks of a contest such that it is noon after so many seconds: a zone can be a second off. Whoever knows others keeps them. */
export async function setHour(app: TestApp, url: string, seconds: number): Promise<number> {
  const hour = Math.floor(Date.parse(await fromNow(app, 0)) / 1000 + seconds) * 1000;
  const east = (12 * 3600 * 1000 - (hour % 86_400_000)) / 1000;
  const parts = [Math.abs(east) / 3600, (Math.abs(east) / 60) % 60, Math.abs(east) % 60];
  const text = parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
  // a zone in the manner of POSIX counts westwards
  const zone = `<T>${east > 0 ? '-' : '+'}${text}`;
  await asSuperuser(app.database.superUrl, (client) =>
    client.query('update contests set time_zone = $1 where slug = $2', [zone, url.split('/').at(-1)]),
  );
  return hour;
}
