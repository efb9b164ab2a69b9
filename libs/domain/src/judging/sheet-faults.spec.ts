import type { CriterionMark, JudgedPanel } from './judged-panel.js';
import { faultsOfDraft, faultsOfSheet, needsComment } from './sheet-faults.js';

const words = (zh: string) => ({ zh, en: zh });
const panel: JudgedPanel = {
  isPartial: false,
  criteria: [
    {
      id: 'innovation',
      title: words('创新性'),
      scale: { from: 0, to: 100, step: 1 },
      commentAt: { from: 95, atLeast: 10 },
    },
    { id: 'skill', title: words('技巧'), scale: { from: 0.25, to: 10, step: 0.25 }, commentAt: { to: 2, atLeast: 3 } },
    { id: 'third', title: words('三分'), scale: { from: 0, to: 1, step: '1/3' } },
  ],
};
const partial = { ...panel, isPartial: true };

type Mark = CriterionMark['mark'];
const sheet = (
  marks: Readonly<Record<string, Mark>>,
  comments: Readonly<Record<string, string>> = {},
): CriterionMark[] =>
  Object.entries(marks).map(([criterion, mark]) => ({ criterion, mark, comment: comments[criterion] ?? '' }));
const shown = (faults: readonly { path: string; code: string }[]) => faults.map(({ path, code }) => `${path} ${code}`);
const full = { innovation: 88, skill: 8.5, third: '1/3' };

it.each<[string, Readonly<Record<string, Mark>>, string[]]>([
  ['nothing', {}, []],
  ['some criteria', { skill: 8.5 }, []],
  ['a mark taken back', { innovation: null }, []],
  ['both ends of the scale', { innovation: 0, skill: 10, third: 1 }, []],
  ['a fraction on a scale of thirds', { third: '2/3' }, []],
  ['above the scale', { innovation: 101 }, ['criteria[0].mark off-scale']],
  ['below it', { skill: 0 }, ['criteria[0].mark off-scale']],
  ['between two steps', { innovation: 88.5 }, ['criteria[0].mark off-scale']],
  ['next to a step', { skill: 8.250000000000002 }, ['criteria[0].mark off-scale']],
  ['a decimal for a third', { third: 0.333333333333333 }, ['criteria[0].mark off-scale']],
  ['no number', { innovation: '88' }, ['criteria[0].mark off-scale']],
  ['a criterion of another panel', { innovation: 1, other: 3 }, ['criteria[1].criterion unknown-criterion']],
])('a draft may hold or not: %s', (_what, marks, faults) => {
  expect(shown(faultsOfDraft(panel, sheet(marks)))).toEqual(faults);
});

it('a draft holds each criterion once', () => {
  const twice = [...sheet({ skill: 1 }), ...sheet({ skill: 1 })];
  expect(shown(faultsOfDraft(panel, twice))).toEqual(['criteria[1].criterion twice']);
  expect(shown(faultsOfSheet(panel, twice))).toEqual(['criteria[1].criterion twice']);
});

it.each<[string, Readonly<Record<string, Mark>>, Readonly<Record<string, string>>, string[]]>([
  ['all criteria are marked', full, {}, []],
  ['they stand in another order', { third: 0, skill: 8.5, innovation: 88 }, {}, []],
  ['two are empty', { skill: 8.5 }, {}, ['criteria[0].mark missing-mark', 'criteria[2].mark missing-mark']],
  ['one is off the scale', { ...full, skill: 8.3 }, {}, ['criteria[1].mark off-scale']],
  ['a comment is missing at the bound', { ...full, innovation: 95 }, {}, ['criteria[0].comment comment-too-short']],
  ['none is asked below it', { ...full, innovation: 94 }, {}, []],
  ['it is as long as asked', { ...full, innovation: 100 }, { innovation: '网格到镇街到部门一路通' }, []],
  ['it is one short', { ...full, innovation: 100 }, { innovation: '网格到镇街到部门一路' }, []],
  [
    'blanks are no comment',
    { ...full, innovation: 100 },
    { innovation: '好\u3000\u3000\u3000          ' },
    ['criteria[0].comment comment-too-short'],
  ],
  [
    'what nobody sees is none',
    { ...full, innovation: 100 },
    { innovation: '好\u200b\u2060\u3164\u2800'.repeat(3) },
    ['criteria[0].comment comment-too-short'],
  ],
  ['a low mark asks too', { ...full, skill: 2 }, { skill: '差' }, ['criteria[1].comment comment-too-short']],
  ['one step above the low bound does not', { ...full, skill: 2.25 }, {}, []],
])('a sheet is judged for submission when %s', (_what, marks, comments, faults) => {
  expect(shown(faultsOfSheet(panel, sheet(marks, comments)))).toEqual(faults);
});

it('a panel that takes partial sheets asks for one mark, and for the comments of those that are there', () => {
  expect(shown(faultsOfSheet(partial, sheet({ skill: 8 })))).toEqual([]);
  expect(shown(faultsOfSheet(partial, []))).toEqual(['criteria empty-sheet']);
  expect(shown(faultsOfSheet(partial, sheet({ innovation: 99 })))).toEqual(['criteria[0].comment comment-too-short']);
});

it('every fault says in both languages what it is about', () => {
  const faults = [
    ...faultsOfSheet(panel, sheet({ innovation: 99, skill: 8.3 })),
    ...faultsOfDraft(panel, sheet({ other: 1 })),
  ];
  expect(faults.map(({ sentence }) => [sentence.zh.endsWith('。'), sentence.en.endsWith('.')])).toEqual(
    faults.map(() => [true, true]),
  );
  expect(faults[1]!.sentence).toEqual({
    zh: '“技巧”应打 0.25 到 10 分，每 0.25 分一级。',
    en: '“技巧” takes marks from 0.25 to 10 in steps of 0.25.',
  });
});

it('a mark that is not on the scale asks for no comment', () => {
  expect(needsComment(panel.criteria[0]!, 101)).toBe(false);
  expect(needsComment(panel.criteria[0]!, null)).toBe(false);
  expect(needsComment(panel.criteria[2]!, 1)).toBe(false);
});
