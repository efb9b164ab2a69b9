import { figuresOf } from '../../../test/figures.js';
import type { Json, JsonObject } from '../../../test/json.js';

describe('the cells of ballots', () => {
  const channels = (form: JsonObject): JsonObject => ({
    channels: [{ id: 'poll', title: { zh: '投票' }, kind: 'imported', form }],
  });
  const polled = (form: JsonObject, votes: Json[], step: JsonObject) =>
    figuresOf({
      declared: channels(form),
      figures: [{ id: 'x', from: { votes: 'poll' }, steps: [{ over: 'cell', ...step }] }],
      entries: 1,
      evidence: { tallies: [{ channel: 'poll', votes }] },
    })[0]?.x;

  it('weigh their points: 2 × 1 + 3 × 5', () => {
    expect(
      polled(
        { kind: 'points', to: 5 },
        [
          [1, 1, 2],
          [1, 5, 3],
        ],
        { method: 'weighted-sum' },
      ),
    ).toBe('17');
  });

  it('weigh the value of their grade: 4 × 2 + 2 ÷ 2', () => {
    const scale = [
      { id: 'good', value: 2 },
      { id: 'fair', value: '1/2' },
    ];
    expect(
      polled(
        { kind: 'grade', scale },
        [
          [1, 'good', 4],
          [1, 'fair', 2],
        ],
        { method: 'weighted-sum' },
      ),
    ).toBe('9');
  });

  it('weigh a part of a ballot that is divided among its choices: 4 + 6 ÷ 2 + 9 ÷ 3', () => {
    const form = { kind: 'choose', from: 0, to: 3, shared: true };
    expect(
      polled(
        form,
        [
          [1, 1, 4],
          [1, 2, 6],
          [1, 3, 9],
        ],
        { method: 'weighted-sum' },
      ),
    ).toBe('10');
  });

  it('are places, which need weights: 5 × 3 + 2 × 1', () => {
    const weights = { 1: 3, 2: 2, 3: 1 };
    expect(
      polled(
        { kind: 'rank', places: 3 },
        [
          [1, 1, 5],
          [1, 3, 2],
        ],
        { method: 'weighted-sum', weights },
      ),
    ).toBe('17');
  });

  it('may be named by their number or as a text: 5, and 2 of 5 + 1 + 2', () => {
    const form = { kind: 'rank', places: 3 };
    const votes = [
      [1, 1, 5],
      [1, 2, 1],
      [1, 3, 2],
    ];
    for (const key of [1, '1']) expect(polled(form, votes, { method: 'pick', key })).toBe('5');
    for (const key of [3, '3']) expect(polled(form, votes, { method: 'share', key })).toBe('0.25');
    expect(polled(form, votes, { method: 'share', keys: [1, '2'] })).toBe('0.75');
  });
});
