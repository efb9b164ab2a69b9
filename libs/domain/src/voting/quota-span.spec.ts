import type { Channel } from '../rulebook/schema.js';
import { choiceRules, quotaSpan } from './quota-span.js';

describe('the windows of a quota', () => {
  it.each<[Parameters<typeof quotaSpan>[0], ReturnType<typeof quotaSpan>]>([
    ['contest', { seconds: 0, begins: 0 }],
    [
      { every: 'day', from: '00:00' },
      { seconds: 86_400, begins: 0 },
    ],
    [
      { every: 'day', from: '08:30' },
      { seconds: 86_400, begins: 30_600 },
    ],
    [{ every: 'hour' }, { seconds: 3_600, begins: 0 }],
    [{ minutes: 15 }, { seconds: 900, begins: 0 }],
    [{ apartMinutes: 15 }, undefined],
  ])('%j', (window, span) => {
    expect(quotaSpan(window)).toEqual(span);
  });
});

describe('a channel in which ballots choose entries', () => {
  const quota = { ballots: 2, per: 'voter', window: { every: 'hour' } } as const;
  const channel: Channel = {
    id: 'web',
    title: { zh: '网络投票' },
    kind: 'online',
    form: { kind: 'choose', from: 1, to: 5 },
    quotas: [quota],
  };

  it('says how many entries a ballot names, and how many ballots a window has', () => {
    const rules = { from: 1, to: 5, ballots: 2, window: { every: 'hour' }, span: { seconds: 3_600, begins: 0 } };
    expect(choiceRules(channel)).toEqual(rules);
  });

  it.each<[string, Partial<Channel>]>([
    ['imported votes', { kind: 'imported' }],
    ['ranked ballots', { form: { kind: 'rank', places: 3 } }],
    ['several votes on one entry', { form: { kind: 'choose', from: 1, to: 5, repeat: true } }],
    ['one vote to be divided', { form: { kind: 'choose', from: 1, to: 5, shared: true } }],
    ['so many of each district', { form: { kind: 'choose', from: 1, to: 5, per: { attribute: 'd', from: 0, to: 1 } } }],
    ['no quota', { quotas: [] }],
    ['two quotas', { quotas: [quota, { ...quota, window: 'contest' }] }],
    ['a quota of addresses', { quotas: [{ ...quota, per: 'address' }] }],
    ['a quota for each entry', { quotas: [{ ...quota, perEntry: true }] }],
    ['different entries in a window', { quotas: [{ ...quota, distinct: true }] }],
    ['a quota over several channels', { quotas: [{ ...quota, across: ['web', 'app'] }] }],
    ['a time between two ballots', { quotas: [{ ...quota, window: { apartMinutes: 5 } }] }],
  ])('is not one with %s', (_what, changes) => {
    expect(choiceRules({ ...channel, ...changes })).toBeUndefined();
  });
});
