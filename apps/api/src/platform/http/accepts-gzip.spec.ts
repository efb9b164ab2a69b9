import { acceptsGzip } from './accepts-gzip.js';

it.each([
  ['gzip', true],
  ['br, GZIP;q=0.5, deflate', true],
  ['*', true],
  ['gzip;q=0.001', true],
  [undefined, false],
  ['', false],
  ['br', false],
  ['identity', false],
  ['gzip;q=0', false],
  ['gzip; q=0.00, *', false],
  ['xgzip', false],
])('reads from %j whether gzip is taken', (header, isTaken) => {
  expect(acceptsGzip(header)).toBe(isTaken);
});
