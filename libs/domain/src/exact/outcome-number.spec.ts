import { printExact } from './exact.js';
import { readOutcomeNumber } from './outcome-number.js';

it.each(['0', '12', '-0.5', '93.77', '638/7', '-1/3', '0.0000001', '123456789012345678901234567890.5'])(
  'reads %s as it was printed',
  (text) => {
    expect(printExact(readOutcomeNumber(text))).toBe(text);
  },
);
