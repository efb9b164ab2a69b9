import fc from 'fast-check';
import type { OwnSheet } from './unusual-marks.js';
import { unusualMarks } from './unusual-marks.js';

const criterion = { id: 'skill', title: { zh: '技巧', en: 'Skill' }, scale: { from: 0.25, to: 10, step: 0.25 } };
const panel = { criteria: [criterion] };
const hundred = { criteria: [{ ...criterion, scale: { from: 0, to: 100, step: 1 } }] };
const own = (...marks: (number | null)[]): OwnSheet[] =>
  marks.map((mark, index) => ({ entry: index + 1, marks: [{ criterion: 'skill', mark, comment: '' }] }));
const entries = (found: readonly { entry: number }[]) => found.map(({ entry }) => entry);

it('asks about 0.75 where the judge’s own marks are 7 to 9', () => {
  const [found, ...rest] = unusualMarks(panel, own(7, 8.5, 9, 0.75, 7.5, 8));
  expect(rest).toEqual([]);
  expect(found).toMatchObject({ entry: 4, criterion: 'skill', mark: '0.75', from: '7.5', to: '8.5' });
  expect(found!.sentence).toEqual({
    zh: '第 4 号的“技巧”打了 0.75 分，您这一项多在 7.5 到 8.5 分，请核对。',
    en: '“Skill” of no. 4 has 0.75; most of your marks there lie between 7.5 and 8.5: is it meant so?',
  });
});

it.each<[string, typeof panel, (number | null)[], number[]]>([
  ['nothing where the marks are spread', hundred, [79, 93, 81, 88, 87, 90, 84, 86], []],
  ['a slip above as well', hundred, [11, 12, 13, 12, 11, 92], [6]],
  ['both of two slips', panel, [7, 8.5, 9, 0.75, 7.5, 8, 8.25, 0.5], [4, 8]],
  ['nothing a little beside equal marks', hundred, [85, 85, 85, 85, 85, 95], []],
  ['what is more than a tenth of the scale beside them', hundred, [85, 85, 85, 85, 85, 96], [6]],
  ['nothing with four marks, since three others are too few', panel, [7, 8, 9, 0.75], []],
  ['one with five', panel, [7, 8, 9, 8.5, 0.75], [5]],
  ['nothing that is not marked', panel, [7, 8, 9, null, 7.5, 8], []],
])('asks about %s', (_what, of, marks, found) => {
  expect(entries(unusualMarks(of, own(...marks)))).toEqual(found);
});

const marksOf = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 30 });

it('does not depend on the order of the sheets', () => {
  fc.assert(
    fc.property(marksOf, (marks) => {
      expect(unusualMarks(hundred, own(...marks).reverse())).toEqual(unusualMarks(hundred, own(...marks)));
    }),
  );
});

it('never asks about the median, and goes on asking about one that is moved further out', () => {
  fc.assert(
    fc.property(marksOf, (marks) => {
      const sorted = [...marks].sort((a, b) => a - b);
      const middle = (sorted.length - 1) / 2;
      const [low, high] = [sorted[Math.floor(middle)]!, sorted[Math.ceil(middle)]!];
      const found = entries(unusualMarks(hundred, own(...marks)));
      for (const entry of found) {
        const mark = marks[entry - 1]!;
        expect(mark < low || mark > high).toBe(true);
        const further = marks.map((each, index) => (index === entry - 1 ? (each < low ? 0 : 100) : each));
        expect(entries(unusualMarks(hundred, own(...further)))).toContain(entry);
      }
    }),
  );
});

it('is the same for marks that are all as much higher', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 20 }), (marks) => {
      const higher = marks.map((mark) => mark + 40);
      expect(entries(unusualMarks(hundred, own(...higher)))).toEqual(entries(unusualMarks(hundred, own(...marks))));
    }),
  );
});
