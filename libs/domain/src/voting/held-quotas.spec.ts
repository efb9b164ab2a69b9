import type { Channel, Quota } from '../rulebook/schema.js';
import { heldQuotas } from './held-quotas.js';

const day = { ballots: 2, per: 'voter', window: { every: 'day', from: '00:00' } } as const;
const whole = { ballots: 9, per: 'voter', window: 'contest' } as const;
const address = { ...day, per: 'address' } as const;
const channel = (id: string, quotas: readonly Quota[], changes: Partial<Channel> = {}): Channel => ({
  id,
  title: { zh: '投票' },
  kind: 'online',
  form: { kind: 'choose', from: 1, to: 5 },
  quotas: [...quotas],
  ...changes,
});

it('finds none where the keys hold all', () => {
  expect(heldQuotas('web', [channel('web', [day]), channel('other', [day, whole])])).toBeUndefined();
  expect(heldQuotas('web', [channel('web', [whole, day], { kind: 'imported' })])).toBeUndefined();
});

it('finds a second window, and whose ballots count for it', () => {
  expect(heldQuotas('web', [channel('web', [day, whole])])).toEqual({
    quotas: [{ quota: whole, channels: ['web'] }],
    countedFor: ['voter'],
    addressesKeepChoices: false,
  });
});

it('counts ballots for the quota of another channel, to which they are not held', () => {
  const across = { ...whole, across: ['web', 'app'] };
  const channels = [channel('web', [across]), channel('app', [day])];
  expect(heldQuotas('web', channels)?.quotas).toEqual([{ quota: across, channels: ['web', 'app'] }]);
  expect(heldQuotas('app', channels)).toEqual({ quotas: [], countedFor: ['voter'], addressesKeepChoices: false });
});

it('keeps of addresses what was chosen only where a quota asks for it', () => {
  expect(heldQuotas('web', [channel('web', [address])])?.addressesKeepChoices).toBe(false);
  expect(heldQuotas('web', [channel('web', [{ ...address, perEntry: true }])])?.addressesKeepChoices).toBe(true);
  expect(heldQuotas('web', [channel('web', [address, { ...day, distinct: true }])])).toMatchObject({
    countedFor: ['address', 'voter'],
    addressesKeepChoices: false,
  });
});
