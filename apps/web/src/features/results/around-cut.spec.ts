import type { Ranked, ResultPart } from '../../api/types';
import { aroundCut, lowestCut } from './around-cut';

const ranking = Array.from({ length: 12 }, (_, index) => ({ number: 100 + index, place: index + 1 })) as Ranked[];

const part = (...above: (number | null)[]) =>
  ({
    ranking,
    lists: above.map((count) => ({ cut: count === null ? null : { above: count } })),
  }) as unknown as ResultPart;

const placesOf = (rows: readonly Ranked[] = []) => rows.map(({ place }) => place);

describe('the rows around the cut', () => {
  it('are three on either side of the line below all lists', () => {
    const around = aroundCut(part(4, 6, null));
    expect([placesOf(around?.above), placesOf(around?.below)]).toEqual([
      [4, 5, 6],
      [7, 8, 9],
    ]);
  });

  it('are as many as there are', () => {
    const around = aroundCut(part(2));
    expect([placesOf(around?.above), placesOf(around?.below)]).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('are none where no line is drawn, or where it lies further down than is shown', () => {
    expect(lowestCut(part(null))).toBeNull();
    expect(aroundCut(part(null))).toBeNull();
    expect(aroundCut(part(12))).toBeNull();
  });
});
