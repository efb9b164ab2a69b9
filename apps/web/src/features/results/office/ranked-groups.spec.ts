import type { AwardList, Ranked } from '../../../api/types';
import { isAwarded, rankingLines } from './ranked-groups';

const list = (id: string, above: number | null) =>
  ({ id, title: { zh: id }, cut: above === null ? null : { above } }) as AwardList;
const ranked = (number: number, ...lists: string[]) => ({ number, place: number, lists }) as Ranked;

const part = {
  lists: [list('top', 2), list('good', null)],
  ranking: [ranked(1, 'top'), ranked(2, 'top'), ranked(3, 'good'), ranked(4, 'good')],
};

describe('the table of a ranking', () => {
  it('has the head of each list before its first entry, and the line behind its last', () => {
    const lines = rankingLines(part).map((line) =>
      line.kind === 'entry' ? line.ranked.number : `${line.kind} ${line.list.id}`,
    );
    expect(lines).toEqual(['list top', 1, 2, 'cut top', 'list good', 3, 4]);
  });

  it('is gold where the first list is', () => {
    expect(part.ranking.map((each) => isAwarded(each, part))).toEqual([true, true, false, false]);
  });
});
