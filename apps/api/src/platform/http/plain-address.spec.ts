import { plainAddress } from './plain-address.js';

it.each([
  ['/spring-2031/entries?q=%E6%A2%AF', '/spring-2031/entries?q=%E6%A2%AF'],
  ['http://award.example/spring-2031?version=1', '/spring-2031?version=1'],
  ['HTTPS://award.example:8443', '/'],
  ['https://award.example?q=1', '/?q=1'],
  ['http://award.example/api/contests', '/api/contests'],
  ['//award.example/x', '//award.example/x'],
  ['*', '*'],
  ['/entries/%E0%A4%A', '/-'],
  ['http://award.example/%ff', '/-'],
  ['/api/contests/%ff', '/api/contests/%ff'],
  ['/entries?q=%E0%A4%A', '/entries?q=%E0%A4%A'],
])('takes %s for %s', (url, address) => {
  expect(plainAddress(url)).toBe(address);
});
