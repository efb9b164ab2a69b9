import { coverageOf, EMPTY_COVERAGE, faultsOf } from './new-coverage';

const typed = {
  ...EMPTY_COVERAGE,
  stop: '2',
  number: '\uff11\uff18',
  title: ' \u7269\u4e1a\u7ea0\u7eb7 ',
  publishedOn: '2031-03-28',
  url: 'https://example.org/18',
};

describe('a piece of coverage', () => {
  it('is sent with the stop it belongs to', () => {
    expect(faultsOf(typed)).toEqual({});
    expect(coverageOf(typed)).toEqual({
      stop: 2,
      number: 18,
      title: { zh: '\u7269\u4e1a\u7ea0\u7eb7' },
      outlet: null,
      publishedOn: '2031-03-28',
      medium: 'article',
      url: 'https://example.org/18',
      isExample: false,
    });
  });

  it.each([
    [{ title: ' ' }, { title: 'missing' }],
    [{ number: 'x' }, { number: 'no-numbers' }],
    [{ url: 'example.org' }, { url: 'no-link' }],
  ])('%j is refused', (changes, faults) => expect(faultsOf({ ...typed, ...changes })).toEqual(faults));
});
