import { guarded } from './sheet-text.js';

it.each([
  ...['=1+1', '+1', '-1', '@a', '\t=1', ' =1', '＝1', '＋1', '－1', '＠a', '\r=1'],
  ...['1/2', '3-1', '0755', '12E5', '12e-5', '50%', '8:30', '8:30 PM', '1.5', '1,000', '１／２', '2023-05-19'],
  ...['2023年5月19日', '5月', '$12', '￥5', '(12)', 'May 1', '1-Mar', 'Sept. 2023', 'TRUE', 'false'],
])('guards %j', (text) => {
  expect(guarded(text)).toBe(`'${text}`);
});

it.each([
  ...['“352”工作法', '12号项目', '3D打印', 'A-1', 'May Day in town', '五月', '1/2 的人', 'truest', '', 'March on'],
])('leaves %j as it is', (text) => {
  expect(guarded(text)).toBe(text);
});
