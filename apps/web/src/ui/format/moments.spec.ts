import {
  type Clock,
  formatDate,
  formatDay,
  formatMoment,
  formatWindow,
  hasSummerTime,
  lastDay,
  offsetOf,
} from './moments';

const zh: Clock = { timeZone: 'Asia/Shanghai', language: 'zh' };
const en: Clock = { timeZone: 'Asia/Shanghai', language: 'en' };

describe('a moment', () => {
  it('is told in the zone of the contest', () => {
    expect(formatMoment('2023-05-18T16:00:00.000Z', zh)).toBe('2023年5月19日 00:00');
    expect(formatMoment('2023-05-18T16:00:00.000Z', en)).toBe('19 May 2023 00:00');
    expect(formatMoment('2023-05-18T16:00:00.000Z', { ...en, timeZone: 'Europe/London' })).toBe(
      '18 May 2023 17:00 (UTC+1)',
    );
  });

  it('has a weekday and no year when asked', () => {
    expect(formatDay('2023-05-19T02:00:00Z', zh, { withWeekday: true })).toBe('2023年5月19日星期五');
    expect(formatDay('2023-05-19T02:00:00Z', en, { withWeekday: true })).toBe('Friday, 19 May 2023');
    expect(formatDay('2023-05-19T02:00:00Z', zh, { withYear: false })).toBe('5月19日');
    expect(formatDay('2023-05-19T02:00:00Z', en, { withYear: false })).toBe('19 May');
  });

  it('that is a day alone moves with no zone', () => {
    expect(formatDate('2023-03-27', 'zh', { withYear: false })).toBe('3月27日');
    expect(formatDate('2023-03-27', 'en')).toBe('27 Mar 2023');
  });

  it('knows how far it is from UTC', () => {
    expect(offsetOf('2023-05-19T00:00:00Z', 'Asia/Shanghai')).toBe('UTC+8');
    expect(offsetOf('2023-01-19T00:00:00Z', 'UTC')).toBe('UTC');
    expect(offsetOf('2023-01-19T00:00:00Z', 'Asia/Kolkata')).toBe('UTC+5:30');
    expect(offsetOf('2023-01-19T00:00:00Z', 'America/St_Johns')).toBe('UTC\u22123:30');
  });
});

describe('a zone with summer time', () => {
  const berlin: Clock = { timeZone: 'Europe/Berlin', language: 'zh' };

  it('is known as such', () => {
    expect(['Europe/Berlin', 'Australia/Sydney', 'Asia/Shanghai', 'UTC'].map((zone) => hasSummerTime(0, zone))).toEqual(
      [false, false, false, false], // in 1970 none of them had it
    );
    const now = '2031-01-10T00:00:00Z';
    expect(['Europe/Berlin', 'Australia/Sydney', 'Asia/Shanghai', 'UTC'].map((z) => hasSummerTime(now, z))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('tells the offset with the moment that it belongs to', () => {
    expect(formatMoment('2031-07-01T10:00:00Z', berlin)).toBe('2031年7月1日 12:00\uff08UTC+2\uff09');
    expect(formatMoment('2031-01-10T10:00:00Z', { ...berlin, language: 'en' })).toBe('10 Jan 2031 11:00 (UTC+1)');
    expect(formatMoment('2031-07-01T10:00:00Z', zh)).toBe('2031年7月1日 18:00');
  });

  it('goes through midnight and the changing of the clocks', () => {
    expect(lastDay('2031-06-30T22:00:00Z', berlin).time).toBe('24:00');
    expect(formatWindow('2031-10-19T22:00:00Z', '2031-10-26T01:30:00Z', berlin)).toEqual([
      '2031年10月20日',
      '10月26日 02:30\uff08UTC+1\uff09',
    ]);
  });
});

describe('a window', () => {
  it('that ends at midnight ends on the day before at 24:00', () => {
    const { at, time } = lastDay('2022-12-31T16:00:00.000Z', zh);
    expect(time).toBe('24:00');
    expect(formatDay(at, zh)).toBe('2022年12月31日');
    expect(lastDay('2022-12-31T10:00:00.000Z', zh).time).toBe('18:00');
  });

  it('says once what both ends share', () => {
    expect(formatWindow('2022-09-18T16:00:00Z', '2022-12-31T16:00:00Z', zh)).toEqual(['2022年9月19日', '12月31日']);
    expect(formatWindow('2022-09-18T16:00:00Z', '2022-12-31T16:00:00Z', en)).toEqual(['19 Sept', '31 Dec 2022']);
    expect(formatWindow('2022-12-30T16:00:00Z', '2023-01-02T16:00:00Z', zh)).toEqual([
      '2022年12月31日',
      '2023年1月2日',
    ]);
    expect(formatWindow('2023-05-18T16:00:00Z', '2023-05-19T16:00:00Z', zh)).toEqual(['2023年5月19日']);
  });

  it('that ends within a day says when', () => {
    expect(formatWindow('2022-09-18T16:00:00Z', '2022-12-31T10:00:00Z', zh)).toEqual([
      '2022年9月19日',
      '12月31日 18:00',
    ]);
    expect(formatWindow('2023-05-18T16:00:00Z', '2023-05-19T10:00:00Z', en)).toEqual(['19 May', '19 May 2023 18:00']);
  });
});
