import { isAnyWished, questionIn, readFilter, writeFilter } from './entries-filter';

const read = (search: string) => readFilter(new URLSearchParams(search));

describe('the filter in the address', () => {
  it('is read back as it was written', () => {
    const filter = { search: '电梯 & 花都', list: 'final.top-ten', category: '', district: 'huadu', after: '100' };
    expect(read(writeFilter(filter).toString())).toEqual(filter);
  });

  it('leaves a bare address bare', () => {
    const nothing = read('');
    expect(writeFilter(nothing).toString()).toBe('');
    expect(isAnyWished(nothing)).toBe(false);
    expect(isAnyWished({ ...nothing, after: '100' })).toBe(false);
    expect(isAnyWished({ ...nothing, district: 'huadu' })).toBe(true);
  });

  it('passes over what it does not know', () => {
    expect(writeFilter(read('q=a&page=3&utm=x')).toString()).toBe('q=a');
    expect(isAnyWished(read('list=xyz&district=%E8%8A%B1&after=-1'))).toBe(false);
  });

  it('cuts a search that is longer than the api takes, between characters', () => {
    expect(Array.from(read(`q=${'🏮'.repeat(400)}`).search)).toHaveLength(100);
  });

  it('asks the api for what was wished, and for nothing else', () => {
    expect(questionIn(read('q=%20&district=huadu&after=100'))).toEqual({ district: 'huadu', after: 100 });
  });
});
