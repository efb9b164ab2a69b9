import type { Contest, Stage } from '../../../api/types';
import { comingOf, type Facts, mattersOf } from './matters';

const NOW = Date.parse('2031-04-10T00:00:00Z');
const at = (hours: number): string => new Date(NOW + hours * 3_600_000).toISOString();

const stage = (changes: Partial<Stage>): Stage =>
  ({ key: 'vote', kind: 'ballots', state: 'planned', opensAt: null, closesAt: null, ...changes }) as Stage;

const contest = (changes: Partial<Contest>): Contest =>
  ({ rulebook: {}, entriesCount: 3, stages: [], rounds: [], isImported: false, ...changes }) as Contest;

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

  const round = (changes: object = {}) => ({ id: 'final', published: null, notice: null, ...changes });
  const over = [stage({ kind: 'marks', state: 'closed', opens: { round: 'final' } })];
  const kindsOf = (rounds: object[], changes: Partial<Contest> = {}) =>
    kinds({ stages: over, ...changes, rounds: rounds as unknown as Contest['rounds'] });

  it('is a round whose stages are over, until it is put up for notice, but not of an imported contest', () => {
    expect(kindsOf([round()])).toEqual(['round-undecided']);
    expect(kindsOf([round()], { isImported: true })).toEqual([]);
    expect(kindsOf([round({ id: 'screening' })])).toEqual([]);
    expect(kindsOf([round()], { stages: [...over, stage({ ...over[0], state: 'open' })] })).toEqual([]);
    expect(kindsOf([round({ published: {} })])).toEqual([]);
  });

  it('is a notice that is over, until its round is published', () => {
    const noticed = (changes: object) =>
      kindsOf([round({ notice: { endsAt: at(-1), publishedAt: null, ...changes } })]);
    expect(noticed({})).toEqual(['notice-over']);
    expect(noticed({ endsAt: null })).toEqual(['notice-over']);
    expect(noticed({ endsAt: at(1) })).toEqual([]);
    expect(noticed({ publishedAt: at(-1) })).toEqual([]);
  });

  it('is what the other rooms say: judges who are missing before all that can wait', () => {
    const facts: Facts = {
      waitingEntries: 2,
      panels: [
        { title: { zh: '专家' }, judges: 3, unaccepted: 1, short: 0 },
        { title: { zh: '专家' }, judges: 3, unaccepted: 0, short: 4 },
      ],
      unconfirmed: [{ zh: '现场票' }],
      littleShown: [18],
    };
    const found = mattersOf(contest({}), NOW, facts).map(({ kind }) => kind);
    expect(found).toEqual(['panel-short', 'entries-wait', 'panel-unaccepted', 'unconfirmed', 'little-shown']);
  });
});

describe('what the clock does next', () => {
  it('stands in the order of time, and what is past does not stand there', () => {
    const stages = [
      stage({ key: 'review', opensAt: at(30), closesAt: at(90) }),
      stage({ key: 'vote', state: 'open', opensAt: at(-5), closesAt: at(20) }),
      stage({ key: 'call', state: 'closed', opensAt: at(-50), closesAt: at(-20) }),
      stage({ key: 'hindered', opensAt: at(-2), closesAt: at(10) }),
    ];
    expect(comingOf(stages, NOW).map(({ stage: { key }, does }) => `${key} ${does}`)).toEqual([
      'vote close',
      'review open',
      'review close',
    ]);
  });
});
