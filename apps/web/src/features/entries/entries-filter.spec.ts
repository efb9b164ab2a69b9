import { isAnyWished, readFilter, writeFilter } from './entries-filter';

describe('the filter in the address', () => {
  it('is read back as it was written', () => {
    const filter = { search: '电梯 & 花都', list: 'final.top-ten', category: '', district: 'huadu' };
    expect(readFilter(new URLSearchParams(writeFilter(filter).toString()))).toEqual(filter);
  });

  it('leaves a bare address bare', () => {
    const nothing = readFilter(new URLSearchParams(''));
    expect(writeFilter(nothing).toString()).toBe('');
    expect(isAnyWished(nothing)).toBe(false);
    expect(isAnyWished({ ...nothing, district: 'huadu' })).toBe(true);
  });

  it('passes over what it does not know', () => {
    expect(writeFilter(readFilter(new URLSearchParams('q=a&page=3&utm=x'))).toString()).toBe('q=a');
  });
});
