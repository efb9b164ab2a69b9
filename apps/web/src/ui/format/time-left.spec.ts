import { leftUntil } from './time-left';

it.each([
  ['2031-05-03T01:01:00Z', { days: 2, hours: 1, minutes: 1 }],
  ['2031-05-01T00:00:01Z', { days: 0, hours: 0, minutes: 1 }],
  ['2031-05-01T00:00:00Z', null],
  ['2031-04-01T00:00:00Z', null],
])('says how long it is until %s', (at, left) => {
  expect(leftUntil(at, Date.parse('2031-05-01T00:00:00Z'))).toEqual(left);
});
