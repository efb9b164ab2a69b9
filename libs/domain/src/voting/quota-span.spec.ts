import { quotaSpan } from './quota-span.js';

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
