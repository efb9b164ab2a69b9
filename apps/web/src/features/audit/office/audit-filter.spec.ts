import { isFiltered, NO_FILTER, questionOf } from './audit-filter';

it('asks for whole days of the zone, the last one counted in', () => {
  const days = { ...NO_FILTER, from: '2031-02-28', to: '2031-02-28' };
  expect(questionOf(days, 'Asia/Shanghai')).toEqual({
    from: '2031-02-27T16:00:00.000Z',
    to: '2031-02-28T16:00:00.000Z',
  });
});

it('leaves open what is empty, and says whether anything is asked', () => {
  expect(questionOf(NO_FILTER, 'UTC')).toEqual({});
  expect(isFiltered(NO_FILTER)).toBe(false);
  expect(isFiltered({ ...NO_FILTER, actor: 'a' })).toBe(true);
});
