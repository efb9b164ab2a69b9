import { momentAt, wallTimeOf } from './wall-time';

describe('a time as a field has it', () => {
  it.each([
    ['2023-05-08T10:00:00.000Z', 'Asia/Shanghai', '2023-05-08T18:00'],
    ['2023-05-08T16:00:00.000Z', 'Asia/Shanghai', '2023-05-09T00:00'],
    ['2031-01-08T23:30:00.000Z', 'America/New_York', '2031-01-08T18:30'],
    ['2031-07-08T22:30:00.000Z', 'America/New_York', '2031-07-08T18:30'],
  ])('%s is in %s %s, and back', (iso, zone, wall) => {
    expect(wallTimeOf(iso, zone)).toBe(wall);
    expect(momentAt(wall, zone)).toBe(iso);
  });

  it('is the first of two where clocks are put back', () => {
    expect(momentAt('2031-10-26T02:30', 'Europe/Berlin')).toBe('2031-10-26T00:30:00.000Z');
  });

  it('is some moment beside where clocks are put forward over it', () => {
    expect(momentAt('2031-03-30T02:30', 'Europe/Berlin')).toBe('2031-03-30T00:30:00.000Z');
  });

  it.each(['', '2031', '2031-02-30', 'tomorrow', '2031-13-01T10:00'])('%j is none', (text) =>
    expect(momentAt(text, 'Asia/Shanghai')).toBeNull(),
  );
});
