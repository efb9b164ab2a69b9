import { isCalledOff, namedChanges, type StageAct } from './stage-acts';

const day = (n: number): string => `2031-06-${String(n).padStart(2, '0')}T00:00:00.000Z`;
const change = (to: 'planned' | 'open' | 'closed', at: number, closesAt: number | null) => ({
  to,
  at: day(at),
  closesAt: closesAt === null ? null : day(closesAt),
});

/** Announced to the 20th; null: without an end. */
const stage = (opened: number | null, changes: ReturnType<typeof change>[], end: number | null = 20) => ({
  openedAt: opened === null ? null : day(opened),
  announced: { closesAt: end === null ? null : day(end) },
  changes,
});

describe('what organisers did to a stage', () => {
  it.each<[string, ReturnType<typeof stage>, StageAct[]]>([
    ['before it opened', stage(null, [change('planned', 1, 25)]), ['put-off']],
    ['to open it', stage(5, [change('open', 5, 20)]), ['opened']],
    [
      'to open it after it was put off',
      stage(9, [change('planned', 1, 25), change('open', 9, 25)]),
      ['put-off', 'opened'],
    ],
    ['while it was open', stage(3, [change('open', 10, 25)]), ['extended']],
    ['while it was open, to no end', stage(3, [change('open', 10, null)]), ['extended']],
    ['while it was open, to an earlier end', stage(3, [change('open', 10, 15)]), ['shortened']],
    ['after its end', stage(3, [change('open', 22, 25)]), ['reopened']],
    ['after it was closed', stage(3, [change('closed', 10, 20), change('open', 12, 20)]), ['closed-early', 'reopened']],
    ['once more', stage(3, [change('open', 10, 25), change('open', 22, 28)]), ['extended', 'extended']],
    ['to close it before its end', stage(3, [change('closed', 10, 20)]), ['closed-early']],
    ['to close it where it had no end', stage(3, [change('closed', 10, null)], null), ['closed']],
    ['to close it before it opened', stage(null, [change('closed', 2, 20)]), ['called-off']],
    ['to open it after all', stage(9, [change('closed', 2, 20), change('open', 9, 20)]), ['called-off', 'opened']],
  ])('%s', (_, told, acts) => expect(namedChanges(told).map(({ act }) => act)).toEqual(acts));

  it('is to call it off where it was closed by hand and never opened, not where it took place elsewhere', () => {
    expect(isCalledOff(stage(null, [change('closed', 2, 20)]))).toBe(true);
    expect(isCalledOff(stage(null, []))).toBe(false);
    expect(isCalledOff(stage(null, [change('planned', 1, 25)]))).toBe(false);
    expect(isCalledOff(stage(3, [change('closed', 10, 20)]))).toBe(false);
  });
});
