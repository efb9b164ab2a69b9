import type { Ranked } from '../../api/types';
import { cutOf, distanceTo } from './cut';

const ranking = [
  [7, '93.77'],
  [3, '82.39'],
  [9, '81.77'],
  [1, '200/3'],
].map(([number, score], index) => ({ number, score, place: index + 1 }) as Ranked);

describe('the cut of a list', () => {
  it('parts the last one in from the first one out', () => {
    const cut = cutOf({ ranking }, [3, 7]);
    expect(cut).toMatchObject({ lastIn: { number: 3 }, firstOut: { number: 9 }, gap: '0.62' });
    if (cut === null) throw new Error('there is none');
    expect(ranking.map((ranked) => distanceTo(cut, ranked))).toEqual(['12', '0.62', '-0.62', '-4717/300']);
  });

  it.each([
    ['everybody is on it', [7, 3, 9, 1]],
    ['nobody is on it', []],
    ['it takes others than the first, as by district', [7, 9]],
  ])('is none where %s', (_, numbers) => expect(cutOf({ ranking }, numbers)).toBeNull());
});
