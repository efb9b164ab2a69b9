import * as z from 'zod/mini';
import { parseExact, type Exact } from '../exact/exact.js';
import { isWellFormed } from './canonical.js';
import type { Hint } from './hints.js';

/** A number as JSON writes it; `exact` reads it. */
export type JsonNumber = number | string;

const hint = (name: Hint): Hint => name;

export const ID = /^[a-z][a-z0-9-]*$/;

export const id = z.string().check(z.regex(ID, hint('id')), z.maxLength(64));

export const number = z.custom<JsonNumber>((value) => parseExact(value) !== undefined, { error: hint('number') });

/** The value of a number that the schema has let through. */
export function exact(value: JsonNumber): Exact {
  const read = parseExact(value);
  if (read === undefined) throw new Error(`not a number: ${value}`);
  return read;
}

/** Far above every contest, far below what would exhaust a machine. */
const LARGEST_COUNT = 1_000_000;

export const countFrom = (least: number) => z.int().check(z.gte(least), z.lte(LARGEST_COUNT));

const text = z.string().check(z.minLength(1), z.maxLength(2000), z.refine(isWellFormed, { error: hint('surrogate') }));

export const words = z.strictObject({ zh: text, en: z.optional(text) });

export const order = z.enum(['highest-first', 'lowest-first']);
export type Order = z.infer<typeof order>;

export const axisName = z.enum(['channel', 'group', 'session', 'item', 'cell', 'criterion', 'judge', 'opponent']);
export type AxisName = z.infer<typeof axisName>;

const key = z.strictObject({ id, title: z.optional(words), weight: z.optional(number) });
export type Key = z.infer<typeof key>;

/** `true`: whatever ids come in the evidence. */
export const keys = z.union([z.literal(true), z.array(key).check(z.minLength(1))], { error: hint('keys') });
export type Keys = z.infer<typeof keys>;

/** A value by its key, of the record itself: a group or a judge may be called `constructor`. */
export const ownValue = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** A key as a step names it: an id, the number of a cell, a judge's pseudonym. */
export const evidenceKey = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, hint('key')));

/** The id of a figure above, or `round.figure` of an earlier round. */
export const figureReference = z.string().check(z.regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/, hint('figure')));
