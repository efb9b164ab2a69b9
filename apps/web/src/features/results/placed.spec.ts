import type { AwardList, Ranked, ResultPart } from '../../api/types';
import { placedIn, unlisted } from './placed';

const row = (number: number, ...lists: string[]) => ({ number, lists }) as unknown as Ranked;
const list = (...numbers: number[]) => ({ numbers }) as unknown as AwardList;
const part = (ranking: Ranked[], behind: Ranked[] = []) => ({ ranking, behind }) as unknown as ResultPart;
const numbersOf = (rows: readonly Ranked[]) => rows.map(({ number }) => number);

const ranking = [row(7, 'drawn'), row(3, 'a'), row(9, 'drawn'), row(1)];

describe('the entries of a list', () => {
  it('stand in the order of the list, which may be another than that of the ranking', () => {
    expect(numbersOf(placedIn(part(ranking), list(9, 7)))).toEqual([9, 7]);
  });

  it('may stand further behind than the ranking is shown', () => {
    expect(numbersOf(placedIn(part(ranking, [row(200, 'drawn')]), list(200, 7)))).toEqual([200, 7]);
  });

  it('are those who are ranked', () => {
    expect(numbersOf(placedIn(part(ranking), list(8, 3)))).toEqual([3]);
  });
});

describe('those on no list', () => {
  it('stand in the order of the ranking', () => expect(numbersOf(unlisted(part(ranking)))).toEqual([1]));
});
