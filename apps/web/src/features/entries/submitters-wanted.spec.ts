import { readSubmitters, submittersPage } from './submitters-wanted';

describe('what the address of the submitters asks', () => {
  it.each([
    ['', {}],
    ['q=%20&after=0', {}],
    ['q=%E5%B8%82%E5%B1%80&after=100', { search: '市局', after: 100 }],
    ['after=x', {}],
    ['after=1e3', {}],
  ])('%s', (query, wanted) => expect(readSubmitters(new URLSearchParams(query))).toEqual(wanted));

  it('is no longer than a name', () => {
    expect(readSubmitters(new URLSearchParams({ q: '\u5c40'.repeat(300) })).search).toHaveLength(100);
  });

  it('stands bare where nothing is asked', () => {
    expect(submittersPage('spring-2031')).toBe('/spring-2031/submitters');
    expect(submittersPage('spring-2031', { search: 'a&b', after: 100 })).toBe(
      '/spring-2031/submitters?q=a%26b&after=100',
    );
  });
});
