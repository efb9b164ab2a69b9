import { EMPTY_STOP, faultsOf, stopOf, type TypedStop } from './new-stop';

const ZONE = 'Asia/Shanghai';
const typed: TypedStop = {
  ...EMPTY_STOP,
  name: ' \u8d8a\u79c0\u7ad9 ',
  nameEn: 'Yuexiu',
  venue: '\u793c\u5802',
  city: '\u5e7f\u5dde',
  startsAt: '2031-03-27T14:30',
  order: '16\u30013\uff0c 21',
};

describe('a new stop', () => {
  it('is sent with each entry behind the one before it', () => {
    expect(faultsOf(typed, ZONE)).toEqual({});
    expect(stopOf(typed, { position: 2, timeZone: ZONE })).toEqual({
      position: 2,
      name: { zh: '\u8d8a\u79c0\u7ad9', en: 'Yuexiu' },
      venue: { zh: '\u793c\u5802' },
      city: { zh: '\u5e7f\u5dde' },
      startsAt: '2031-03-27T06:30:00.000Z',
      isExample: false,
      appearances: [
        { number: 16, position: 1, startsAt: '2031-03-27T06:30:00.000Z', minutes: 8 },
        { number: 3, position: 2, startsAt: '2031-03-27T06:38:00.000Z', minutes: 8 },
        { number: 21, position: 3, startsAt: '2031-03-27T06:46:00.000Z', minutes: 8 },
      ],
      coverage: [],
    });
  });

  it.each([
    [{ name: ' ' }, { name: 'missing' }],
    [{ startsAt: '' }, { startsAt: 'no-time' }],
    [{ minutes: 'ten' }, { minutes: 'no-minutes' }],
    [{ order: '1, x' }, { order: 'no-numbers' }],
    [{ order: '\uff11 1' }, { order: 'twice' }],
  ])('%j is refused', (changes, faults) => expect(faultsOf({ ...typed, ...changes }, ZONE)).toEqual(faults));
});
