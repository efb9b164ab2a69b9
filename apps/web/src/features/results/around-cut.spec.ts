import type { Ranked, ResultPart } from '../../api/types';
import { aroundCut } from './around-cut';

const ranking = Array.from({ length: 12 }, (_, index) => ({
  number: 100 + index,
  score: String(12 - index),
  place: index + 1,
})) as Ranked[];

const part = (...lists: number[][]) =>
  ({ ranking, lists: lists.map((numbers) => ({ numbers })) }) as unknown as ResultPart;

const placesOf = (rows: readonly Ranked[] = []) => rows.map(({ place }) => place);

describe('the rows around the cut', () => {
  it('are three on either side of the line below all lists', () => {
    const around = aroundCut(part([100, 101, 102, 103], [104, 105]));
    expect([placesOf(around?.above), placesOf(around?.below)]).toEqual([
      [4, 5, 6],
      [7, 8, 9],
    ]);
  });

  it('are as many as there are', () => {
    const around = aroundCut(part([100, 101]));
    expect([placesOf(around?.above), placesOf(around?.below)]).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('are none where no line parts those on the lists from the others', () => {
    expect(aroundCut(part([100, 102]))).toBeNull();
    expect(aroundCut(part())).toBeNull();
  });
});
