import type { Contest } from '../../api/types';
import { numbersOn, screeningOf } from './use-screened';

const round = (id: string, publishedAt: string | null | undefined): Contest['rounds'][number] => ({
  id,
  title: { zh: id },
  published: null,
  notice:
    publishedAt === undefined ? null : { version: 1, openedAt: '2031-05-02T00:00:00Z', endsAt: null, publishedAt },
  lists: [],
});
const TIME = '2031-05-03T00:00:00Z';

describe('what a submitter is told of the screening', () => {
  it.each([
    ['before there is a notice', [round('screening', undefined), round('final', undefined)], undefined],
    ['while the lists are proposed', [round('screening', null), round('final', undefined)], undefined],
    ['once they are published', [round('screening', TIME), round('final', undefined)], 'screening'],
    ['by the later of two', [round('first', TIME), round('second', TIME), round('final', null)], 'second'],
    ['where there is one round alone', [round('final', TIME)], undefined],
  ])('is settled %s', (_, rounds, expected) => {
    expect(screeningOf(rounds)?.id).toBe(expected);
  });

  it('is who stands on any list of any part', () => {
    const list = (id: string, ...numbers: number[]) => ({
      id,
      title: { zh: id },
      entries: numbers.map((number) => ({ number }) as never),
    });
    const parts = [
      { part: 'a', title: null, lists: [list('x', 1), list('y', 4)] },
      { part: 'b', title: null, lists: [list('x', 9)] },
    ] as never;
    expect([...numbersOn({ parts })]).toEqual([1, 4, 9]);
  });
});
