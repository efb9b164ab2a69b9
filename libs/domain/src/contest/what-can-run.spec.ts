import type { Channel, Panel } from '../rulebook/schema.js';
import { type Missing, missingFor } from './what-can-run.js';

const title = { zh: '字' };
const quota = { ballots: 3, per: 'voter', window: { every: 'day', from: '00:00' } } as const;
const web: Channel = {
  id: 'web',
  title,
  kind: 'online',
  form: { kind: 'choose', from: 1, to: 5 },
  quotas: [quota],
  identity: 'device',
};
const jury: Panel = {
  id: 'jury',
  title,
  criteria: [{ id: 'idea', title, scale: { from: 0, to: 10, step: 1 } }],
  judges: { atLeast: 3 },
};

const codes = (missing: readonly Missing[]) => missing.map(({ code, path }) => `${code} ${path}`);
const ofChannel = (changes: Partial<Channel>) =>
  codes(
    missingFor(
      { kind: 'ballots', opens: { channels: ['web'] } },
      {
        channels: [
          { ...web, id: 'paper', kind: 'imported', form: { kind: 'rank', places: 3 } },
          { ...web, ...changes },
        ],
      },
    ),
  );
const ofPanel = (changes: Partial<Panel>) =>
  codes(missingFor({ kind: 'marks', opens: { panel: 'jury' } }, { panels: [{ ...jury, ...changes }] }));

it.each<[string, Partial<Channel>]>([
  ['one quota of a day', {}],
  ['one quota of an hour', { quotas: [{ ...quota, window: { every: 'hour' } }] }],
  ['one quota of minutes', { quotas: [{ ...quota, window: { minutes: 5 } }] }],
  ['one quota of the contest', { quotas: [{ ...quota, window: 'contest' }] }],
  ['no identity asked for', { identity: undefined }],
  ['several quotas', { quotas: [quota, { ...quota, window: 'contest' }, { ...quota, window: { apartMinutes: 5 } }] }],
  ['a quota of addresses', { quotas: [{ ...quota, per: 'address', distinct: true, across: ['web', 'paper'] }] }],
  ['hidden totals', { totals: 'hidden' }],
  ['ranked ballots', { form: { kind: 'rank', places: 3 } }],
  ['points', { form: { kind: 'points', to: 5 } }],
  ['grades', { form: { kind: 'grade', scale: [{ id: 'good' }] } }],
  [
    'repeated, shared and bounded choices',
    { form: { kind: 'choose', from: 1, to: 2, repeat: true, shared: true, per: { attribute: 'a', from: 0, to: 1 } } },
  ],
])('runs a channel of %s', (_what, changes) => {
  expect(ofChannel(changes)).toEqual([]);
});

it.each<[Partial<Channel>, string[]]>([
  [{ quotas: undefined }, ['no-quota channels[1].quotas']],
  [{ quotas: [] }, ['no-quota channels[1].quotas']],
  [{ identity: 'mail' }, ['voter-identity channels[1].identity']],
  [{ identity: 'person' }, ['voter-identity channels[1].identity']],
  [
    { sessions: [{ id: 'one' }], groups: true },
    ['channel-sessions channels[1].sessions', 'channel-groups channels[1].groups'],
  ],
])('does not run a channel with %j', (changes, missing) => {
  expect(ofChannel(changes)).toEqual(missing);
});

it.each<[Partial<Panel>, string[]]>([
  [{}, []],
  [{ blind: true, partial: true }, []],
  [{ sessions: true }, ['panel-sessions panels[0].sessions']],
  [{ items: true }, ['panel-items panels[0].items']],
  [{ groups: [{ id: 'a' }] }, ['panel-groups panels[0].groups']],
])('says of a panel with %j what is missing', (changes, missing) => {
  expect(ofPanel(changes)).toEqual(missing);
});

it('asks of a stage nothing but what it opens', () => {
  const rules = { channels: [{ ...web, identity: 'sms' as const }], panels: [{ ...jury, items: true as const }] };
  expect(missingFor({ kind: 'call', opens: null }, rules)).toEqual([]);
  expect(missingFor({ kind: 'notice', opens: { round: 'final' } }, rules)).toEqual([]);
  expect(missingFor({ kind: 'marks', opens: { panel: 'other' } }, rules)).toEqual([]);
});

it('says it in whole sentences of both languages', () => {
  const [missing] = missingFor(
    { kind: 'ballots', opens: { channels: ['web'] } },
    { channels: [{ ...web, quotas: [] }] },
  );
  expect(missing?.sentence).toEqual({
    zh: '渠道须有投票限额。',
    en: 'A channel needs a quota to be run.',
  });
});
