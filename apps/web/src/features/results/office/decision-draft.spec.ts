import { badFields, begunIn, type DecisionDraft, requestOf } from './decision-draft';

const EMPTY: DecisionDraft = {
  kind: 'withdrawn',
  entry: '',
  round: '',
  channel: '',
  count: '',
  from: '',
  to: '',
  order: '',
  lifts: '',
};
const reason = { zh: '\u7406\u7531' };
const momentOf = (typed: string) => `at ${typed}`;

describe('a decision that is typed', () => {
  it.each([
    [{ kind: 'withdrawn' }, ['entry', 'round']],
    [{ kind: 'disqualified', entry: '\uff11\uff19', round: 'final' }, []],
    [{ kind: 'votes-struck', entry: '7', channel: 'web', count: '-3' }, ['count']],
    [{ kind: 'votes-annulled', entry: '7' }, []],
    [{ kind: 'tie', round: 'final', order: '4, x' }, ['order']],
    [{ kind: 'lifted', lifts: 'three' }, ['lifts']],
  ] as const)('%j lacks %j', (changes, fields) => expect(badFields({ ...EMPTY, ...changes })).toEqual(fields));

  it('is sent with what belongs to its kind alone', () => {
    const typed = { ...EMPTY, entry: '19', round: 'final', order: '17\u30014', count: '3' };
    expect(requestOf({ ...typed, kind: 'disqualified' }, { reason, momentOf })).toEqual({
      kind: 'disqualified',
      entry: 19,
      round: 'final',
      reason,
    });
    expect(requestOf({ ...typed, kind: 'tie' }, { reason, momentOf })).toEqual({
      kind: 'tie',
      round: 'final',
      order: [17, 4],
      reason,
    });
    expect(requestOf({ ...EMPTY, kind: 'suspended', entry: '7', from: 'a', to: 'b' }, { reason, momentOf })).toEqual({
      kind: 'suspended',
      entry: 7,
      from: 'at a',
      to: 'at b',
      reason,
    });
  });

  it.each([
    ['?kind=withdrawn&entry=6', { kind: 'withdrawn', entry: '6' }],
    ['?kind=tie&round=final&order=4+17', { kind: 'tie', round: 'final', order: '4 17' }],
    ['?kind=lot&entry=6', undefined],
    ['?kind=withdrawn&entry=x', undefined],
    ['', undefined],
  ])('is begun by %j as %j', (search, begun) => expect(begunIn(search)).toEqual(begun));
});
