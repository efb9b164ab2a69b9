import type { Ranked } from '../../api/types';
import { type Cut, cutOf } from './cut';
import { layOutStrip } from './strip-layout';

const rankingOf = (...scores: string[]) =>
  scores.map((score, index) => ({ number: index + 1, score, place: index + 1 }) as Ranked);

function cutAfter(ranking: readonly Ranked[], count: number): Cut {
  const cut = cutOf(
    { ranking: [...ranking] },
    ranking.slice(0, count).map(({ number }) => number),
  );
  if (cut === null) throw new Error('there is none');
  return cut;
}

describe('a strip of scores', () => {
  const ranking = rankingOf('100', '90', '85', '84', '82.84', '82.84', '82', '60', '0');
  const strip = layOutStrip(ranking, cutAfter(ranking, 6));

  it('lies between its ends, with the cut between the last one in and the first one out', () => {
    expect([strip.marks[0]?.at, strip.marks[strip.marks.length - 1]?.at]).toEqual([96, 4]);
    const [lastIn, firstOut] = [strip.marks[4]?.at ?? 0, strip.marks[5]?.at ?? 0];
    expect(strip.cutAt).toBeGreaterThan(firstOut - 0.5);
    expect(strip.cutAt).toBeLessThan(lastIn + 0.5);
  });

  it('draws equal scores once', () => expect(strip.marks).toHaveLength(8));

  it('enlarges those around the cut, and names places that lie together in one label', () => {
    expect(strip.near).toHaveLength(6);
    expect(strip.labels.map(({ places }) => places)).toEqual([[3, 4, 5, 6], [7], [8]]);
    expect(strip.gapFrom).toBeLessThan(strip.nearCutAt);
    expect(strip.gapTo).toBeGreaterThan(strip.nearCutAt);
  });

  it('draws no more lines of thousands than can be told apart', () => {
    const many = rankingOf(...Array.from({ length: 3000 }, (_, index) => String(3000 - index)));
    expect(layOutStrip(many, cutAfter(many, 10)).marks.length).toBeLessThan(420);
  });

  it('is drawn where all scores are one', () => {
    const same = rankingOf('1', '1', '1');
    expect(layOutStrip(same, cutAfter(same, 1)).marks).toEqual([
      { at: 50, isIn: true },
      { at: 50, isIn: false },
    ]);
  });
});
