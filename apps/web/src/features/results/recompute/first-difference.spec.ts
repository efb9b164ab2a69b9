import { firstDifference } from './first-difference';

const outcome = (score: string, ...more: object[]) => ({
  domain: '2',
  rounds: [{ id: 'final', parts: [{ part: null, ranking: [{ entry: 17, place: 1, score }, ...more] }] }],
});

describe('the first difference of two outcomes', () => {
  it('is none where they are the same', () => {
    expect(firstDifference(outcome('81.70'), outcome('81.70'))).toBeNull();
  });

  it('names the place, the entry, and what stands there', () => {
    expect(firstDifference(outcome('81.70'), outcome('81.69'))).toEqual({
      path: 'rounds[0].parts[0].ranking[0].score',
      published: '"81.70"',
      computed: '"81.69"',
      entry: 17,
    });
  });

  it('may be something that one of them has not', () => {
    const second = { entry: 3, place: 2, score: '1' };
    expect(firstDifference(outcome('1', second), outcome('1'))).toMatchObject({
      path: 'rounds[0].parts[0].ranking[1]',
      computed: '—',
    });
    expect(firstDifference({ a: 1 }, { a: 1, b: null })).toMatchObject({ path: 'b', published: '—', computed: 'null' });
    expect(firstDifference(null, { a: 1 })).toMatchObject({ path: '', published: 'null' });
  });
});
