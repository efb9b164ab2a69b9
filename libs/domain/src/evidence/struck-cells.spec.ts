import { makeEvidence, makeRulebook, refusalsOf } from '../../test/contest.js';
import type { JsonObject } from '../../test/json.js';
import { decide } from '../ranking/decide.js';

const rulebookOf = (form: JsonObject) =>
  makeRulebook({ channels: [{ id: 'web', title: { zh: '网络' }, kind: 'online', form }] });
const forms = {
  plain: { kind: 'choose', from: 1, to: 1 },
  shared: { kind: 'choose', from: 0, to: 3, shared: true },
  ranked: { kind: 'rank', places: 3 },
  graded: { kind: 'grade', scale: [{ id: 'good' }] },
};
const struck = (form: keyof typeof forms, cell: unknown) => {
  const rulebook = rulebookOf(forms[form]);
  const decision = {
    kind: 'votes-struck',
    channel: 'web',
    entry: 1,
    count: 0,
    reason: '刷票',
    at: '2023-05-09T02:12:40.000Z',
  };
  const decisions = [{ ...decision, ...(cell === undefined ? {} : { cell }) }];
  return refusalsOf(decide(rulebook, { ...makeEvidence(rulebook, { entries: [{ number: 1 }] }), decisions }));
};

describe('the cell that votes are struck off', () => {
  it.each([
    ['plain', undefined],
    ['shared', 3],
    ['ranked', 1],
    ['graded', 'good'],
  ] as const)('is, of a %s form, %p', (form, cell) => {
    expect(struck(form, cell)).toEqual([]);
  });

  it.each([
    ['plain', 1],
    ['shared', undefined],
    ['shared', 0],
    ['ranked', 4],
    ['ranked', 1.5],
    ['ranked', '1'],
    ['ranked', Infinity],
    ['graded', 'poor'],
    ['graded', '\ud800'],
    ['graded', 1],
    ['graded', { toString: 1 }],
  ] as const)('is never, of a %s form, this one', (form, cell) => {
    expect(struck(form, cell)).toEqual(['decisions[0].cell unknown-key']);
  });
});
