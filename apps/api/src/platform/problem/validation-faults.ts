import { getMetadataStorage, type ValidationError } from 'class-validator';
import { faultOfText, faultOfTyped } from '../input/text-fault.js';
import type { Fault } from './problem.js';
import { say, type Sentence } from './sentence.js';

const OTHER = say('这一项有误。', 'This is wrong.');
const FILL = say('请填写这一项。', 'Fill this in.');
const OBJECT = say('这里应是对象。', 'This must be an object.');

interface Failed {
  /** The numbers that the check was given. */
  readonly bounds: readonly number[];
  readonly value: unknown;
}

type Phrase = (failed: Failed) => Sentence;

/** The sentence for each check that a DTO makes. */
const phrases: Readonly<Record<string, Phrase>> = {
  whitelistValidation: () => say('没有这个属性，请删去。', 'There is no such property: remove it.'),
  isDefined: () => say('缺少这一项，请补上。', 'This is missing: add it.'),
  isText: ({ bounds: [most = 0, lines = 1], value }) => faultOfText(value, { most, lines }) ?? OTHER,
  isTyped: ({ bounds: [most = 0], value }) => faultOfTyped(value, most) ?? OTHER,
  isMark: () =>
    say(
      '分数写成数字，或写成 "1/3" 这样的分数，没打的写 null。',
      'A mark is a number, or a fraction such as "1/3"; null where there is none.',
    ),
  isUuid: () => say('这不是有效的编号。', 'This is no valid identifier.'),
  isMarkdown: () =>
    say(
      '这里有一个字符引用（如 &#x202e），它给出的字符不能写在这里，请删去。',
      'A character reference such as &#x202e; gives a character that cannot stand here: remove it.',
    ),
  isString: () => say('这里应是文字。', 'This must be a text.'),
  isBoolean: () => say('这里应是 true 或 false。', 'This must be true or false.'),
  isInt: () => say('这里应是整数。', 'This must be a whole number.'),
  isNumber: () => say('这里应是数字。', 'This must be a number.'),
  min: ({ bounds: [least] }) => say(`这里最小是 ${least}。`, `This must be ${least} or more.`),
  max: ({ bounds: [most] }) => say(`这里最大是 ${most}。`, `This must be ${most} or less.`),
  isIn: () => say('这里只能取文档列出的值。', 'This must be one of the values that the documentation lists.'),
  isEmail: () => say('这不是邮箱地址。', 'This is no e-mail address.'),
  isUrl: () =>
    say('请填写以 http:// 或 https:// 开头的网址。', 'Give an address that begins with http:// or https://.'),
  isZone: () =>
    say(
      '请以“地区/城市”填写时区，例如 Asia/Shanghai，或填 UTC；不用 CST 这样的缩写。',
      'Give the time zone as Area/City, e.g. Asia/Shanghai, or UTC; no short name such as CST.',
    ),
  isInstant: () =>
    say('请填写 UTC 时间，例如 2023-05-19T02:00:00Z。', 'Give a time in UTC, e.g. 2023-05-19T02:00:00Z.'),
  isDay: () => say('请填写日期，例如 2023-05-19。', 'Give a date, e.g. 2023-05-19.'),
  isArray: () => say('这里应是数组。', 'This must be an array.'),
  arrayMaxSize: ({ bounds: [most] }) => say(`最多 ${most} 项。`, `There may be at most ${most} of these.`),
  arrayMinSize: ({ bounds: [least] }) => say(`至少 ${least} 项。`, `There must be at least ${least} of these.`),
  arrayUnique: () => say('这里不能重复。', 'Nothing may be here twice.'),
  minLength: ({ bounds: [least], value }) =>
    value === '' ? FILL : say(`至少 ${least} 个字符。`, `This needs at least ${least} characters.`),
  maxLength: ({ bounds: [most] }) => say(`最多 ${most} 个字符。`, `This may have at most ${most} characters.`),
  isSlug: () =>
    say(
      '地址代号为 3 至 63 个小写字母、数字或连字符，以字母开头，且不能是本站自用的地址。',
      'A slug has 3 to 63 lower-case letters, digits and hyphens, begins with a letter and is none of the site’s own addresses.',
    ),
  matches: () => say('写法不对，请看文档的说明。', 'This is not written as the documentation says.'),
  isObject: () => OBJECT,
  nestedValidation: () => OBJECT,
};

/** What class-validator found, as faults with paths such as `submitters[0].name.zh`. */
export function faultsOf(errors: readonly ValidationError[], parent = ''): Fault[] {
  return errors.flatMap((error) => {
    const path = step(parent, error.property);
    const own = Object.keys(error.constraints ?? {}).map((check) => fault(path, check, error));
    return [...own, ...faultsOf(error.children ?? [], path)];
  });
}

function fault(path: string, check: string, error: ValidationError): Fault {
  const failed = { bounds: boundsOf(error, check), value: error.value as unknown };
  return { path, code: kebab(check), sentence: phrases[check]?.(failed) ?? OTHER };
}

/** What the decorator of the property was given, e.g. [1, 200]; the error itself carries an English message alone. */
function boundsOf({ target, property }: ValidationError, check: string): readonly number[] {
  if (target === undefined) return [];
  const all = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  const found = all.find(({ propertyName, name }) => propertyName === property && name === check);
  return (found?.constraints ?? []) as readonly number[];
}

const step = (parent: string, property: string): string => {
  if (/^\d+$/.test(property)) return `${parent}[${property}]`;
  return parent === '' ? property : `${parent}.${property}`;
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
