import type { Clock } from '../../ui/format/moments';
import { windowOf } from './stage-window';

const clock: Clock = { timeZone: 'Asia/Shanghai', language: 'zh' };
const plan = { opensAt: '2031-11-24T16:00:00Z', closesAt: '2031-11-29T16:00:00Z' };

describe('when a stage is', () => {
  it('is its plan, as long as nothing else is known', () => {
    expect(windowOf({ ...plan, openedAt: null, closedAt: null, announced: plan }, clock)).toEqual({
      days: ['2031年11月25日', '11月29日'],
      announced: null,
    });
  });

  it('is what really happened, with what was announced beside it', () => {
    const closedAt = '2031-11-26T02:00:00Z';
    expect(windowOf({ ...plan, openedAt: plan.opensAt, closedAt, announced: plan }, clock)).toEqual({
      days: ['2031年11月25日', '11月26日 10:00'],
      announced: ['2031年11月25日', '11月29日'],
    });
  });

  it('is the plan as it was put off', () => {
    const later = { opensAt: '2031-12-01T16:00:00Z', closesAt: null };
    expect(windowOf({ ...later, openedAt: null, closedAt: null, announced: plan }, clock)).toEqual({
      days: ['2031年12月2日'],
      announced: ['2031年11月25日', '11月29日'],
    });
  });

  it('may not be known', () => {
    const nothing = { opensAt: null, closesAt: null };
    expect(windowOf({ ...nothing, openedAt: null, closedAt: null, announced: nothing }, clock).days).toEqual([]);
  });
});
