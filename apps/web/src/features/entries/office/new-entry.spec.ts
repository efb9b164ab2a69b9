import { EMPTY_ENTRY, entryOf, faultsOf, numberIn, type TypedEntry } from './new-entry';

const typed: TypedEntry = {
  ...EMPTY_ENTRY,
  title: ' \u7532\u9879\u76ee ',
  titleEn: 'Project A',
  lead: '\u7532\u5355\u4f4d',
  joint: '\u4e59\u5355\u4f4d\n\n\u4e19\u5355\u4f4d',
  jointEn: 'B\nC',
  summary: '\u7b80\u4ecb',
  description: '\u4ecb\u7ecd',
  facts: '38 \u6240\uff1a\u8986\u76d6\u5b66\u6821',
  factsEn: '38: schools',
};

describe('a new entry', () => {
  it('is sent with a write-up that begins as its summary, the lead before the others', () => {
    expect(faultsOf(typed)).toEqual({});
    expect(entryOf(typed)).toEqual({
      number: null,
      title: { zh: '\u7532\u9879\u76ee', en: 'Project A' },
      summary: { zh: '\u7b80\u4ecb' },
      description: { zh: '\u4ecb\u7ecd' },
      writeUp: { zh: '\u7b80\u4ecb' },
      category: null,
      district: null,
      isSample: false,
      keyFacts: [{ value: '38 \u6240', words: { zh: '\u8986\u76d6\u5b66\u6821', en: 'schools' } }],
      submitters: [
        { name: { zh: '\u7532\u5355\u4f4d' }, role: 'lead' },
        { name: { zh: '\u4e59\u5355\u4f4d', en: 'B' }, role: 'joint' },
        { name: { zh: '\u4e19\u5355\u4f4d', en: 'C' }, role: 'joint' },
      ],
    });
  });

  it.each([
    [{ title: ' ' }, { title: 'missing' }],
    [{ number: 'x' }, { number: 'no-number' }],
    [{ facts: '38 schools', factsEn: '' }, { facts: 'fact-form' }],
    [{ jointEn: 'B' }, { jointEn: 'other-count' }],
  ])('%j is refused', (changes, faults) => expect(faultsOf({ ...typed, ...changes })).toEqual(faults));

  it.each([
    ['', null],
    ['\uff11\uff12', 12],
    ['012', 12],
    ['0', undefined],
    ['1.5', undefined],
    ['32768', undefined],
  ])('reads the number %j as %j', (text, number) => expect(numberIn(text)).toBe(number));
});
