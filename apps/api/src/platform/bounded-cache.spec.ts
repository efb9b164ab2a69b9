import { BoundedCache } from './bounded-cache.js';

it('lets the one unused for longest go first', () => {
  const cache = new BoundedCache<number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  expect(cache.get('a')).toBe(1);
  cache.set('c', 3);
  expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual([1, undefined, 3]);
});

it('holds by weight, and does not keep what is heavier than all of it', () => {
  const cache = new BoundedCache<string>(10, ({ length }) => length);
  cache.set('a', 'xxxx');
  cache.set('b', 'xxxxxx');
  cache.set('c', 'x'.repeat(11));
  expect(['a', 'b', 'c'].map((key) => cache.get(key)?.length)).toEqual([4, 6, undefined]);
  cache.set('a', 'xxxxx');
  expect(['a', 'b'].map((key) => cache.get(key)?.length)).toEqual([5, undefined]);
});
