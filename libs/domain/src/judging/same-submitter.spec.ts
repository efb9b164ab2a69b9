import fc from 'fast-check';
import { foldName, sameSubmitter } from './same-submitter.js';

const submitters = [{ zh: '广州市司法局', en: 'Guangzhou Bureau of Justice' }, { zh: '花都区委政法委' }, { zh: 'X' }];

it.each([
  ['X ', 'X'],
  ['Ｘ', 'X'],
  ['x', 'X'],
  ['\u3000广州市 司法局\n', '广州市司法局'],
  ['Court（A）', 'court(a)'],
  ['GUANGZHOU  bureau of Justice', 'Guangzhou Bureau of Justice'],
  ['Cafe\u0301', 'café'],
  ['司\u200b法局', '司法局'],
])('folds %j as %j', (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

it.each([
  ['X ', 'X'],
  ['Ｘ', 'X'],
  ['广州市司法局 ', '广州市司法局'],
  ['guangzhou bureau of justice', '广州市司法局'],
])('finds that %j is a submitter', (body, found) => {
  expect(sameSubmitter(['别的单位', body], submitters)?.zh).toBe(found);
});

it.each([['司法局'], ['花都区'], ['XX'], [''], ['——']])('takes %j for nobody', (body) => {
  expect(sameSubmitter([body], [...submitters, { zh: '！' }])).toBeUndefined();
});

it('folds what is folded already to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => expect(foldName(foldName(name))).toBe(foldName(name))),
  );
});
