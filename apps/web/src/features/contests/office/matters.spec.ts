import type { Contest, Stage } from '../../../api/types';
import { comingOf, mattersOf } from './matters';
import { leftUntil } from './time-left';

const NOW = Date.parse('2031-04-10T00:00:00Z');
const at = (hours: number): string => new Date(NOW + hours * 3_600_000).toISOString();

const stage = (changes: Partial<Stage>): Stage =>
  ({ key: 'vote', kind: 'ballots', state: 'planned', opensAt: null, closesAt: null, ...changes }) as Stage;

const contest = (changes: Partial<Contest>): Contest =>
  ({ rulebook: {}, entriesCount: 3, stages: [], isImported: false, publishedAt: null, ...changes }) as Contest;

const kinds = (changes: Partial<Contest>) => mattersOf(contest(changes), NOW).map(({ kind }) => kind);

describe('what waits in the office', () => {
  it('is nothing while all goes by the clock', () => {
    expect(kinds({ stages: [stage({ state: 'open', closesAt: at(72) }), stage({ opensAt: at(80) })] })).toEqual([]);
  });

  it('is a rulebook that is not sealed, before all else', () => {
    expect(kinds({ rulebook: null, entriesCount: 0 })).toEqual(['no-rulebook', 'no-entries']);
  });

  it('is a stage whose time has come and that has not opened', () => {
    expect(kinds({ stages: [stage({ opensAt: at(-1) })] })).toEqual(['stage-overdue']);
  });

  it('is an open stage that closes within two days', () => {
    expect(kinds({ stages: [stage({ state: 'open', closesAt: at(47) })] })).toEqual(['stage-closes']);
  });

  it('is a result once everything is over, but not of an imported contest', () => {
    const stages = [stage({ state: 'closed' })];
    expect(kinds({ stages })).toEqual(['unpublished']);
    expect(kinds({ stages, isImported: true })).toEqual([]);
    expect(kinds({ stages, publishedAt: at(-1) })).toEqual([]);
  });
});

describe('what the clock does next', () => {
  it('stands in the order of time, and what is past does not stand there', () => {
    const stages = [
      stage({ key: 'review', opensAt: at(30), closesAt: at(90) }),
      stage({ key: 'vote', state: 'open', opensAt: at(-5), closesAt: at(20) }),
      stage({ key: 'call', state: 'closed', opensAt: at(-50), closesAt: at(-20) }),
    ];
    expect(comingOf(stages, NOW).map(({ stage: { key }, does }) => `${key} ${does}`)).toEqual([
      'vote close',
      'review open',
      'review close',
    ]);
  });

  it('is told in whole days, hours and minutes', () => {
    expect(leftUntil(at(53.5), NOW)).toEqual({ days: 2, hours: 5, minutes: 30 });
    expect(leftUntil(at(-1), NOW)).toEqual({ days: 0, hours: 0, minutes: 0 });
  });
});
