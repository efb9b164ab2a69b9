import type * as z from 'zod/mini';
import { hints, type Hint } from '../terms/hints.js';
import { countOf } from '../terms/number-words.js';
import { at, named, type RefusalCode, type Refusals } from '../terms/refusal.js';
import { say, type Sentence } from '../terms/words.js';

type Issue = z.core.$ZodIssue;

/** Turns what the schema found into refusals that say what to do. */
export function addShapeRefusals(issues: readonly Issue[], json: unknown, refusals: Refusals): void {
  for (const issue of issues) addIssue(issue, { base: [], json, refusals });
}

interface Place {
  readonly base: readonly PropertyKey[];
  readonly json: unknown;
  readonly refusals: Refusals;
}

function addIssue(issue: Issue, place: Place): void {
  const steps = [...place.base, ...issue.path];
  if (issue.code === 'invalid_union') {
    const branch = likeliestBranch(issue.errors);
    if (branch !== undefined) return branch.forEach((inner) => addIssue(inner, { ...place, base: steps }));
  }
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) place.refusals.add(pathOf([...steps, key]), 'bad-rulebook', unknownProperty);
    return;
  }
  const { code, sentence } = describe(issue, valueAt(place.json, steps));
  place.refusals.add(pathOf(steps), code, sentence);
}

const unknownProperty = say('没有这一项，请删去', 'Remove this unknown property');

/** Where keys are free the schema passes over `__proto__` without a word; of a rulebook that it lets through. */
export function addSkippedProperties(json: unknown, path: string, refusals: Refusals): void {
  if (typeof json !== 'object' || json === null) return;
  for (const [key, value] of Object.entries(json)) {
    const here = at(path, Array.isArray(json) ? Number(key) : key);
    if (key === '__proto__') refusals.add(here, 'bad-rulebook', unknownProperty);
    else addSkippedProperties(value, here, refusals);
  }
}

/** Of a union's branches the one that was meant: the only ones that qualify have the right properties and are wrong within. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const meant = branches.filter(
    (issues) => issues.length > 0 && issues.every(({ path, code }) => path.length > 0 && code !== 'unrecognized_keys'),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

const isHint = (message: string): message is Hint => Object.hasOwn(hints, message);

function describe(issue: Issue, value: unknown): { readonly code: RefusalCode; readonly sentence: Sentence } {
  if (value === undefined) return bad(say('缺少这一项，请补上', 'This is missing: write it'));
  if (isHint(issue.message)) return bad(hints[issue.message]);
  switch (issue.code) {
    case 'invalid_union':
      return describeUnion(issue);
    case 'invalid_value': {
      const values = named(issue.values.map(String));
      return bad(
        issue.values.length === 1
          ? say(`这里只能写 ${values.zh}`, `Write ${values.en} here`)
          : say(`请写 ${values.zh} 中的一个`, `Write one of ${values.en}`),
      );
    }
    case 'invalid_type':
      return bad(typeWords[issue.expected] ?? say(`这里应是 ${issue.expected}`, `Write ${issue.expected} here`));
    case 'too_small':
      return bad(tooSmall(issue.origin, Number(issue.minimum)));
    case 'too_big':
      return bad(tooBig(issue.origin, Number(issue.maximum)));
    case 'invalid_key':
      return bad(hints.id);
    default:
      return bad(unlikeSpecification);
  }
}

function tooSmall(origin: string, least: number): Sentence {
  if (origin === 'string') return say('这里不能是空的，请写上文字', 'Write a text here: it may not be empty');
  if (origin === 'array') {
    return say(`列表里至少要有 ${least} 项`, `Write ${countOf(least, 'item')} or more in this list`);
  }
  return say(`这个数太小，至少是 ${least}`, `Write a number of at least ${least}`);
}

function tooBig(origin: string, most: number): Sentence {
  if (origin === 'string') {
    return say(`文字太长，至多 ${most} 个字符`, `Shorten this text to ${countOf(most, 'character')} or fewer`);
  }
  if (origin === 'array') {
    return say(`列表太长，至多 ${most} 项`, `Shorten this list to ${countOf(most, 'item')} or fewer`);
  }
  return say(`这个数太大，至多是 ${most}`, `Write a number of at most ${most}`);
}

const unlikeSpecification = say(
  '这里的写法不对，请照规则说明书改',
  'This is not written as the specification of rulebooks says: mend it',
);

const bad = (sentence: Sentence) => ({ code: 'bad-rulebook', sentence }) as const;

function describeUnion(issue: Issue & { code: 'invalid_union' }) {
  const { discriminator, options } = issue as { discriminator?: string; options?: readonly unknown[] };
  if (options === undefined) return bad(unlikeSpecification);
  const known = named(options.map(String), Infinity);
  if (discriminator === 'method') {
    const sentence = say(`没有这种算法；可用的有 ${known.zh}`, `There is no such method; use one of ${known.en}`);
    return { code: 'unknown-method', sentence } as const;
  }
  return bad(say(`请写 ${known.zh} 中的一个`, `Write one of ${known.en}`));
}

const typeWords: Readonly<Record<string, Sentence>> = {
  string: say('这里应是文字', 'Write a text here'),
  object: say('这里应是一个对象', 'Write an object here'),
  record: say('这里应是一个对象', 'Write an object here'),
  array: say('这里应是一个列表', 'Write a list here'),
  boolean: say('写 true 或 false', 'Write true or false'),
  int: say('写一个整数', 'Write a whole number'),
  number: say('写一个整数', 'Write a whole number'),
};

const pathOf = (steps: readonly PropertyKey[]): string =>
  steps.reduce<string>((path, step) => at(path, typeof step === 'symbol' ? String(step) : step), '');

const valueAt = (json: unknown, steps: readonly PropertyKey[]): unknown =>
  steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    json,
  );
