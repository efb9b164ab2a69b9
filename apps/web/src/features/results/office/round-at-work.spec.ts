import { roundAtWork } from './round-at-work';

const round = (id: string, state: 'no' | 'proposed' | 'shortlist' | 'published') => ({
  id,
  title: { zh: id },
  published: state === 'published' ? { round: id, version: 1, publishedAt: '2031-01-02T00:00:00Z' } : null,
  notice:
    state === 'no'
      ? null
      : {
          version: 1,
          openedAt: '2031-01-01T00:00:00Z',
          endsAt: null,
          publishedAt: state === 'proposed' ? null : '2031-01-02T00:00:00Z',
        },
  lists: [],
});

test.each([
  ['the first that is not published', ['no', 'no'], 'a'],
  ['one whose lists are up', ['proposed', 'no'], 'a'],
  ['the next, where only a shortlist is public yet', ['shortlist', 'no'], 'b'],
  ['the last, where all are published', ['published', 'published'], 'b'],
] as const)('the round at work is %s', (_what, [a, b], expected) => {
  expect(roundAtWork([round('a', a), round('b', b)])?.id).toBe(expected);
});
