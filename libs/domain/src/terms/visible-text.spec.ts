import { visibleLength } from './visible-text.js';

it.each([
  ['', 0],
  ['网格到镇街到部门一路贯通，外区来学过，影响面大。', 24],
  ['One line from grid cell to department; other districts have come to see it.', 75],
  ['  a   b \n c  ', 5],
  ['a\u200bb', 2],
  ['\u3000\u00a0\t', 0],
  ['\u2800\u3164\u00ad', 0],
  ['e\u0301', 1],
  ['\u{20bb7}田', 2],
  ['👍🏽', 2],
])('counts in %j %i characters', (text, length) => {
  expect(visibleLength(text)).toBe(length);
});
