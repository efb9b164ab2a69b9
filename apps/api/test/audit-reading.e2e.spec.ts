import { auditEvents } from '../src/audit/audit-events.js';
import { AuditedChanges } from '../src/audit/audited-changes.service.js';
import { aMember } from './factories/accounts.js';
import { idOf, LivingContests } from './factories/living-contest.js';
import { InvitesPeople } from './factories/people.js';
import { must } from './factories/published-contest.js';
import { REASON } from './factories/stages.js';
import { countQueries } from './support/count-queries.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let administrator: string;
let contests: LivingContests;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
  contests = new LivingContests(app, administrator);
});
afterAll(() => app.close());

const slugOf = (url: string): string => url.split('/').at(-1)!;
const read = async (url: string, token: string, query = '') =>
  (await must(app.get(`${url}/audit${query}`, { token }))).body;
const eventsOf = ({ entries }: { entries: readonly { event: string }[] }) => entries.map(({ event }) => event);

/** A judge hands in sheets, as the room of judging writes it. */
async function submitSheets(url: string, panel: string, sheets: readonly string[]): Promise<string> {
  const judge = await aMember(app.source, 'judge', slugOf(url));
  const contestId = await idOf(app, url);
  await app.nest.get(AuditedChanges).run({ accountId: judge.id, requestId: 'test' }, () =>
    Promise.resolve({
      result: undefined,
      audit: { event: 'sheets.submitted', contestId, fields: { panel, sheets } },
    }),
  );
  return judge.id;
}

describe('the log of a contest', () => {
  it('is read by its organisers and auditors, the newest first, with who, when and what', async () => {
    const url = await contests.make();
    await must(contests.change(url, 'call', 'open'));
    for (const role of ['organiser', 'auditor'] as const) {
      const page = await read(url, await app.tokenOf(role, slugOf(url)));
      expect(eventsOf(page)).toEqual(['stage.changed', 'rulebook.sealed', 'contest.created']);
      expect(page.next).toBeNull();
      const [changed] = page.entries;
      expect(changed).toMatchObject({
        by: { name: 'administrator' },
        fields: { stage: 'call', to: 'open', reason: REASON },
      });
      expect(changed.sentence).toEqual({ zh: expect.stringMatching(/阶段/), en: auditEvents['stage.changed'] });
      expect(Math.abs(Date.parse(changed.at) - Date.now())).toBeLessThan(60_000);
      expect(changed.requestId).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('comes in pages of a hundred, each row once, and by one fact alone where it is asked', async () => {
    const url = await contests.make();
    const few = await countQueries(app.source, () => app.get(`${url}/audit`, { token: administrator }));
    for (let n = 0; n < 60; n += 1) await contests.openAndClose(url, 'call');
    const first = await read(url, administrator);
    expect([first.entries.length, first.next]).toEqual([100, first.entries[99].position]);
    const second = await read(url, administrator, `?after=${first.next}`);
    expect([second.entries.length, second.next]).toEqual([22, null]);
    const positions = [...first.entries, ...second.entries].map(({ position }) => position as number);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => b - a));
    expect(eventsOf(await read(url, administrator, '?event=rulebook.sealed'))).toEqual(['rulebook.sealed']);
    expect((await read(url, administrator, '?event=evidence.imported')).entries).toEqual([]);
    expect(await countQueries(app.source, () => app.get(`${url}/audit`, { token: administrator }))).toBe(few);
    for (const query of ['?event=no.such', '?after=0', '?after=x', '?page=2']) {
      expect((await app.get(`${url}/audit${query}`, { token: administrator })).status).toBe(400);
    }
  });

  it('holds nothing of another contest, no address, and no token', async () => {
    const [url, other] = [await contests.make(), await contests.make()];
    const people = new InvitesPeople(app, other, administrator);
    const token = await people.linkOf(await people.invite({ email: 'sealed-address@example.org' }));
    await must(people.use(token));
    expect(eventsOf(await read(url, administrator))).toEqual(['rulebook.sealed', 'contest.created']);
    const text = JSON.stringify(await read(other, administrator));
    expect(eventsOf(JSON.parse(text)).slice(0, 3)).toEqual([
      'invitation.accepted',
      'invitation.link-shown',
      'invitation.made',
    ]);
    for (const secret of ['example.org', token]) expect(text).not.toContain(secret);
  });
});

describe('the log of a contest, searched', () => {
  it('is read by who acted, and by when', async () => {
    const url = await contests.make();
    await must(contests.change(url, 'call', 'open'));
    const organiser = await app.tokenOf('organiser', slugOf(url));
    await must(new LivingContests(app, organiser).change(url, 'call', 'closed'));
    const whole = (await read(url, administrator)).entries;
    const { actors } = await read(url, administrator, '/actors');
    expect(actors.map(({ name }: { name: string }) => name).sort()).toEqual(['administrator', 'organiser']);
    const { id } = actors.find(({ name }: { name: string }) => name === 'organiser');
    expect((await read(url, administrator, `?actor=${id}`)).entries).toEqual([whole[0]]);
    expect(eventsOf(await read(url, administrator, `?actor=${id}&event=rulebook.sealed`))).toEqual([]);
    const [closed, opened, sealed] = whole.map(({ at }: { at: string }) => at);
    const between = await read(url, administrator, `?from=${sealed}&to=${closed}`);
    expect(between.entries).toEqual(whole.filter(({ at }: { at: string }) => at >= sealed && at < closed));
    expect(between.entries.map(({ at }: { at: string }) => at)).toContain(opened);
    for (const query of ['?actor=1', '?from=yesterday', '?to=2031-02-30T00:00:00Z']) {
      expect((await app.get(`${url}/audit${query}`, { token: administrator })).status).toBe(400);
    }
  });

  it('finds nobody by what it does not name them for', async () => {
    const url = await contests.make();
    const judge = await submitSheets(url, 'experts', ['a']);
    await contests.openAndClose(url, 'screening');
    await contests.freeze(url, 'screening');
    expect(eventsOf(await read(url, administrator))).toContain('sheets.submitted');
    expect((await read(url, administrator, `?actor=${judge}`)).entries).toEqual([]);
    expect(JSON.stringify(await read(url, administrator, '/actors'))).not.toContain(judge);
  });
});

describe('what is sealed', () => {
  it('is shown to nobody before its round is frozen, and then without the name of the judge', async () => {
    const url = await contests.make();
    await submitSheets(url, 'jury', ['a', 'b']);
    await submitSheets(url, 'experts', ['c']);
    const readers = [
      administrator,
      await app.tokenOf('organiser', slugOf(url)),
      await app.tokenOf('auditor', slugOf(url)),
    ];
    for (const token of readers) {
      for (const query of ['', '?event=sheets.submitted']) {
        const page = await read(url, token, query);
        expect(eventsOf(page)).not.toContain('sheets.submitted');
        expect(page.sealed).toContain('sheets.submitted');
        expect(JSON.stringify(page)).not.toMatch(/"sheets":/);
      }
    }
    await contests.openAndClose(url, 'screening');
    await contests.freeze(url, 'screening');
    for (const token of readers) {
      const page = await read(url, token, '?event=sheets.submitted');
      expect(page.entries).toMatchObject([{ fields: { panel: 'experts', sheets: ['c'] }, by: null }]);
    }
    await contests.openAndClose(url, 'vote', 'review');
    await contests.freeze(url, 'final');
    const page = await read(url, administrator, '?event=sheets.submitted');
    expect(page).toMatchObject({
      sealed: [],
      entries: [{ fields: { panel: 'experts' } }, { fields: { panel: 'jury' } }],
    });
  });
});

describe('the facts that the log can hold', () => {
  it('are all told, each in both languages, with what has rows of its own', async () => {
    const url = await contests.make();
    const token = await app.tokenOf('auditor', slugOf(url));
    const { facts, notSingly } = (await must(app.get(`${url}/audit/facts`, { token }))).body;
    expect(facts.map(({ event }: { event: string }) => event)).toEqual(Object.keys(auditEvents).sort());
    for (const { event, sentence } of facts) {
      expect([event, sentence]).toEqual([
        event,
        { zh: expect.stringMatching(/[\u4e00-\u9fff].*。$/), en: expect.stringMatching(/\.$/) },
      ]);
    }
    expect(notSingly).toContain('POST /api/contests/:slug/ballots');
  });
});
