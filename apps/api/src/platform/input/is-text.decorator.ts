import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { isEmail, isURL, ValidateBy } from 'class-validator';
import { faultOfText, faultOfTyped, type TextRule } from './text-fault.js';
import { asStored, isFitText } from './text.js';

/** A text of 1 to `most` characters, one of them to be seen; taken as it is stored, so that it is checked so. */
export const IsText = (most: number): PropertyDecorator => textOf({ most, lines: Infinity });

/** The same on one line: a title or a name. */
export const IsLine = (most: number): PropertyDecorator => textOf({ most, lines: 1 });

const stored = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? asStored(value) : value);

function textOf(rule: TextRule): PropertyDecorator {
  const validate = (value: unknown): boolean => faultOfText(value, rule) === undefined;
  const validator = { validate, defaultMessage: () => '$property' };
  return applyDecorators(
    Transform(stored),
    ValidateBy({ name: 'isText', constraints: [rule.most, rule.lines], validator }),
  );
}

/** A text as it is being typed: it may be empty or show nothing, but can be stored. */
export function IsTyped(most: number): PropertyDecorator {
  const validate = (value: unknown): boolean => faultOfTyped(value, most) === undefined;
  const validator = { validate, defaultMessage: () => '$property' };
  return applyDecorators(Transform(stored), ValidateBy({ name: 'isTyped', constraints: [most], validator }));
}

/** An address that begins with http:// or https://, in small letters as the database wants it. */
export function IsLink(): PropertyDecorator {
  return ValidateBy({ name: 'isUrl', validator: { validate: isLink, defaultMessage: () => '$property' } });
}

/** An e-mail address that can be stored. */
export function IsMail(): PropertyDecorator {
  const validate = (value: unknown): boolean => isFitText(value) && isEmail(value);
  return ValidateBy({ name: 'isEmail', validator: { validate, defaultMessage: () => '$property' } });
}

/**
 * A time zone as people say where they are, `Asia/Shanghai`, or `UTC`. Short names mean one thing to people and another to
 * computers (`CST` is Chicago’s), and `Etc/GMT+8` lies in the west.
 */
export function IsZone(): PropertyDecorator {
  return ValidateBy({ name: 'isZone', validator: { validate: isZone, defaultMessage: () => '$property' } });
}

/** An instant as `2023-05-19T02:00:00Z`: RFC 3339 in UTC, on a day that exists. */
export function IsInstant(): PropertyDecorator {
  return ValidateBy({ name: 'isInstant', validator: { validate: isInstant, defaultMessage: () => '$property' } });
}

/** A day as `2023-05-19`. */
export function IsDay(): PropertyDecorator {
  return ValidateBy({ name: 'isDay', validator: { validate: isDay, defaultMessage: () => '$property' } });
}

function isLink(value: unknown): boolean {
  if (!isFitText(value) || !/^https?:/.test(value)) return false;
  return isURL(value, { protocols: ['http', 'https'], require_protocol: true, require_tld: false });
}

const AREA_CITY =
  /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)(\/[A-Z][A-Za-z_-]+)+$/;

function isZone(value: unknown): boolean {
  if (typeof value !== 'string' || !(value === 'UTC' || AREA_CITY.test(value))) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isInstant(value: unknown): boolean {
  const parts = typeof value === 'string' ? /^(\d{4}-\d\d-\d\d)T([\d:]{8}(\.\d{1,3})?)Z$/.exec(value) : null;
  return parts !== null && isDay(parts[1]) && !Number.isNaN(Date.parse(parts[0]));
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
