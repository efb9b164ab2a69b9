import type { AwardList, Ranked, ResultPart } from '../../api/types';
import { placedIn, unlisted } from './placed';

const ranking = [7, 3, 9, 1].map((number, index) => ({ number, place: index + 1 }) as Ranked);
const list = (id: string, ...numbers: number[]) => ({ id, numbers }) as unknown as AwardList;
const part = (...lists: AwardList[]) => ({ ranking, lists }) as unknown as ResultPart;
const numbersOf = (rows: readonly Ranked[]) => rows.map(({ number }) => number);

describe('the entries of a list', () => {
  it('stand in the order of the list, which may be another than that of the ranking', () => {
    const drawn = list('drawn', 9, 7);
    expect(numbersOf(placedIn(part(drawn), drawn))).toEqual([9, 7]);
  });

  it('are those who are ranked', () => {
    const with8 = list('with-8', 8, 3);
    expect(numbersOf(placedIn(part(with8), with8))).toEqual([3]);
  });
});

describe('those on no list', () => {
  it('stand in the order of the ranking', () => {
    expect(numbersOf(unlisted(part(list('a', 3), list('b', 9))))).toEqual([7, 1]);
  });
});
