import type { Cut, Ranked, Strip } from '../../api/types';
import { layOutStrip } from './strip-layout';

const rankingOf = (...scores: string[]) =>
  scores.map((score, index) => ({ number: index + 1, score, place: index + 1 }) as Ranked);

function stripOf(ranking: readonly Ranked[], above: number): { strip: Strip; cut: Cut } {
  const scores = ranking.map(({ score }) => Number(score));
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const points = scores.map((score, index) => ({
    at: high === low ? 1 : (score - low) / (high - low),
    isIn: index < above,
    count: 1,
  }));
  const [last, first] = [ranking[above - 1], ranking[above]];
  return {
    strip: { from: String(low), to: String(high), points, cut: null },
    cut: { list: 'a', above, last, first, by: '0' } as unknown as Cut,
  };
}

const layOut = (ranking: readonly Ranked[], above: number) => {
  const { strip, cut } = stripOf(ranking, above);
  return layOutStrip(strip, ranking, cut);
};

describe('a strip of scores', () => {
  const strip = layOut(rankingOf('100', '90', '85', '84', '82.84', '82.84', '82', '60', '0'), 6);

  it('lies between its ends, with the cut between the last one in and the first one out', () => {
    expect([strip.marks[0]?.at, strip.marks[strip.marks.length - 1]?.at]).toEqual([96, 4]);
    const [lastIn, firstOut] = [strip.marks[4]?.at ?? 0, strip.marks[5]?.at ?? 0];
    expect(strip.cutAt).toBeGreaterThan(firstOut - 0.5);
    expect(strip.cutAt).toBeLessThan(lastIn + 0.5);
  });

  it('draws equal scores once', () => expect(strip.marks).toHaveLength(8));

  it('enlarges those around the cut, and names places that lie together in one label', () => {
    expect(strip.near?.marks).toHaveLength(6);
    expect(strip.near?.labels.map(({ places }) => places)).toEqual([[3, 4, 5, 6], [7], [8]]);
    const { gapFrom = 0, cutAt = 0, gapTo = 0 } = strip.near ?? {};
    expect(gapFrom).toBeLessThan(cutAt);
    expect(gapTo).toBeGreaterThan(cutAt);
  });

  it('draws no more lines of thousands than can be told apart', () => {
    const many = rankingOf(...Array.from({ length: 3000 }, (_, index) => String(3000 - index)));
    expect(layOut(many, 10).marks.length).toBeLessThan(420);
  });

  it('is drawn where all scores are one', () => {
    expect(layOut(rankingOf('1', '1', '1'), 1).marks).toEqual([
      { at: 50, isIn: true },
      { at: 50, isIn: false },
    ]);
  });

  it('enlarges nothing where the cut lies further down than the ranking is shown', () => {
    const { strip: whole, cut } = stripOf(rankingOf('3', '2', '1'), 2);
    expect(layOutStrip(whole, rankingOf('3'), cut).near).toBeNull();
  });
});
