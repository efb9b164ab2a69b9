import { bigRulebook } from '../../test/big/rulebook.js';
import { goldenCase } from '../../test/golden.js';
import { changed } from '../../test/json.js';
import { readRulebook } from '../checking/read-rulebook.js';
import { explainRulebook } from './explain-rulebook.js';

type Leaf = readonly [path: string, value: unknown];

/** Titles are told as they are, ids stand beside them; an attribute's keys weigh nothing. */
const isRule = (path: string) => !/(^|\.)(zh|en|id|rulebook)$|^attributes/.test(path);

const leavesOf = (value: unknown, path = ''): Leaf[] =>
  typeof value !== 'object' || value === null
    ? [[path, value] as const].filter(([at]) => isRule(at))
    : Object.entries(value).flatMap(([key, item]) => {
        if (Array.isArray(value)) return leavesOf(item, `${path}[${key}]`);
        return leavesOf(item, path === '' ? key : `${path}.${key}`);
      });

const wordsOf = (rulebook: unknown) => {
  const read = readRulebook(rulebook);
  if ('refused' in read) return undefined;
  return { zh: JSON.stringify(explainRulebook(read, 'zh')), en: JSON.stringify(explainRulebook(read, 'en')) };
};

/** The first of these changes that is accepted, where it leaves the words of a language as they were. */
function unspoken(
  rulebook: unknown,
  changes: readonly (readonly [path: string, values: readonly unknown[]])[],
): string[] {
  const before = wordsOf(rulebook);
  return changes.flatMap(([path, values]) => {
    for (const value of values) {
      const after = wordsOf(changed(rulebook, path, value));
      if (after === undefined) continue;
      return after.zh !== before?.zh && after.en !== before?.en ? [] : [`${path}: ${JSON.stringify(value)}`];
    }
    return [];
  });
}

const isNumber = (value: unknown): value is number | string =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d+\/\d+$/.test(value));

/** A little more, or where it must be whole one more or one less. */
const otherNumbers = (value: number | string) =>
  typeof value === 'string' ? [value === '1/7' ? '2/7' : '1/7'] : [value + 1e-9, value + 1, value - 1];

const otherNumbersOf = (rulebook: unknown) =>
  leavesOf(rulebook).flatMap(([path, value]) => (isNumber(value) ? [[path, otherNumbers(value)] as const] : []));

describe('a changed number', () => {
  it('of the rulebook that uses everything changes the words of both languages', () => {
    const changes = otherNumbersOf(bigRulebook);
    expect(changes.length).toBeGreaterThan(120);
    expect(unspoken(bigRulebook, changes)).toEqual([]);
  });

  it.each(['gz-2022', 'isu-free', 'sanremo-2019', 'wuchang-2022', 'lists', 'pairs'])(
    'of %s changes the words',
    (name) => {
      const { rulebook } = goldenCase(name);
      expect(unspoken(rulebook, otherNumbersOf(rulebook))).toEqual([]);
    },
  );
});

/** What else a rule can say, of whatever union. */
const members = [
  ['highest-first', 'lowest-first'],
  ['refuse', 'zero', 'alone', 'skip', 'absent'],
  ['highest', 'share', 'lowest'],
  ['expand', 'shrink', 'share', 'wait'],
  ['half-up', 'half-even', 'towards-zero'],
  ['half-up', 'up', 'down'],
  ['recompute', 'keep'],
  ['out', 'behind'],
  ['online', 'imported'],
  ['voter', 'address'],
  ['public', 'hidden'],
  ['device', 'mail', 'sms', 'code', 'account', 'person'],
  ['number', 'pass', 'place'],
  ['lot', 'decision', 'number'],
  ['Asia/Shanghai', 'UTC'],
  ['mean', 'median', 'closest-pair', 'highest', 'lowest', 'sum', 'count'],
];

function otherMembersOf(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  return members.flatMap((union) => (union.includes(String(value)) ? union.filter((other) => other !== value) : []));
}

describe('a changed word, yes or no', () => {
  it('changes the words of both languages', () => {
    const changes = leavesOf(bigRulebook).map(([path, value]) => [path, otherMembersOf(value)] as const);
    expect(changes.filter(([, values]) => values.length > 0).length).toBeGreaterThan(100);
    expect(unspoken(bigRulebook, changes)).toEqual([]);
  });

  it('is not seen where nothing is changed', () => {
    expect(unspoken(bigRulebook, [['rounds[0].score.figure', ['total']]])).toHaveLength(1);
  });
});
