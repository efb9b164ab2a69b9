import { formCells, type FormCells } from '../rulebook/ballot-form.js';
import type { CheckedRulebook } from '../rulebook/rulebook-index.js';
import { hints } from '../terms/hints.js';
import { ID } from '../terms/primitives.js';
import type { Keys } from '../terms/primitives.js';
import { at, listed, listedZh, type RefusalCode, Refusals } from '../terms/refusal.js';
import { isVisibleText } from '../terms/visible-text.js';
import { say, type Sentence } from '../terms/words.js';
import type { Parts } from './evidence.js';

export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Votes and other counts above this are no contest's. */
export const LARGEST_COUNT = 1e15;

export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_COUNT;

export const isEntryNumber = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;

const MOST_CHARACTERS = 2000;

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MOST_CHARACTERS && isVisibleText(value);

/** Letters and digits, also full-width ones, as people type them. */
const PSEUDONYM =
  /^[A-Za-z0-9\uff10-\uff19\uff21-\uff3a\uff41-\uff5a][A-Za-z0-9._\uff0d\uff0e\uff10-\uff19\uff21-\uff3a\uff3f\uff41-\uff5a-]{0,63}$/;

export const isPseudonym = (value: unknown): value is string => typeof value === 'string' && PSEUDONYM.test(value);

/** What two pseudonyms of one judge have in common: they may differ in case, width and zeros in front. */
export const judgeOf = (pseudonym: string): string =>
  pseudonym
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''));

const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= 64 && ID.test(value);

/** `2023-05-09T02:12:40.000Z`, and a time that exists. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  const time = new Date(value);
  return !Number.isNaN(time.getTime()) && time.toISOString() === value;
}

/** The properties that a record must have, and those that it may have besides. */
interface Properties {
  readonly needed: readonly string[];
  readonly may: readonly string[];
}

/** Shared by the readers of all parts of the evidence. */
export class EvidenceReader {
  readonly refusals = new Refusals();
  /** The place of each entry by its number, and the other way round; filled by the reader of entries. */
  readonly placeOf = new Map<number, number>();
  #numbers: readonly number[] = [];
  /** The ids of declared keys, made once for thousands of records. */
  readonly #ids = new Map<Keys, ReadonlySet<string>>();
  readonly #cells = new Map<string, FormCells | undefined>();

  constructor(readonly rulebook: CheckedRulebook) {}

  /** Takes the numbers of all entries, rising. */
  setEntries(numbers: readonly number[]): void {
    this.#numbers = numbers;
    numbers.forEach((number, place) => this.placeOf.set(number, place));
  }

  /** The cells of a channel, of which there may be thousands of tallies; undefined where it has none. */
  cellsOf(channel: string): FormCells | undefined {
    const form = this.rulebook.channels.get(channel)?.form;
    if (form !== undefined && !this.#cells.has(channel)) this.#cells.set(channel, formCells(form));
    return this.#cells.get(channel);
  }

  /** The place of an entry that most likely stands where it is looked for: rows mostly have all entries in order. */
  placeNear(entry: number, likely: number): number | undefined {
    return this.#numbers[likely] === entry ? likely : this.placeOf.get(entry);
  }

  numberAt(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  refuse(path: string, code: RefusalCode, sentence: Sentence): void {
    this.refusals.add(path, code, sentence);
  }

  bad(path: string, sentence: Sentence): void {
    this.refuse(path, 'bad-evidence', sentence);
  }

  /** A list, empty where what should be one is not, and reported. */
  list(value: unknown, path: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.bad(path, say('这里应是一个列表', 'Write a list here'));
    return [];
  }

  /** The items of an optional list at the top; reports what is not a list of objects. */
  *records(
    evidence: JsonRecord,
    property: string,
  ): Iterable<{ readonly record: JsonRecord; readonly path: string; readonly index: number }> {
    const list = evidence[property];
    if (list === undefined) return;
    for (const [index, record] of this.list(list, property).entries()) {
      const path = at(property, index);
      if (isRecord(record)) yield { record, path, index };
      else this.bad(path, say('这里应是一个对象', 'Write an object here'));
    }
  }

  /** Reports properties that are missing or unknown; whether there are none. */
  hasProperties(record: JsonRecord, path: string, properties: Properties): boolean {
    const { needed, may } = properties;
    const names = Object.keys(record);
    const isKnown = (name: string) => needed.includes(name) || may.includes(name);
    if (names.every(isKnown) && needed.every((name) => record[name] !== undefined)) return true;
    const known = [...needed, ...may];
    for (const name of needed) {
      if (record[name] === undefined) this.bad(at(path, name), say('缺少这一项，请补上', 'This is missing: write it'));
    }
    for (const name of names.filter((other) => !isKnown(other))) {
      this.bad(
        at(path, name),
        say(
          `没有这一项，请删去；可用的有 ${listedZh(known)}`,
          `Remove this unknown property; known are ${listed(known)}`,
        ),
      );
    }
    return false;
  }

  /** The place of an entry; undefined, and reported, where there is none. */
  entryPlace(value: unknown, path: string): number | undefined {
    const place = isEntryNumber(value) ? this.placeOf.get(value) : undefined;
    if (place === undefined) {
      this.refuse(
        path,
        'unknown-entry',
        say(
          `entries 里没有 ${show(value)} 号项目：请改正编号，或先在 entries 里写上`,
          `There is no entry ${show(value)} in entries: mend the number, or add the entry`,
        ),
      );
    }
    return place;
  }

  /** Reports a missing, needless or unknown group, session or item; undefined when there was one. */
  parts(
    record: JsonRecord,
    path: string,
    declared: { groups?: Keys | undefined; sessions?: Keys | undefined; items?: Keys | undefined },
  ): Parts | undefined {
    const group = this.#part(record['group'], at(path, 'group'), declared.groups);
    const session = this.#part(record['session'], at(path, 'session'), declared.sessions);
    const item = this.#part(record['item'], at(path, 'item'), declared.items);
    return group === null || session === null || item === null ? undefined : { group, session, item };
  }

  /** null: reported. */
  #part(value: unknown, path: string, keys: Keys | undefined): string | undefined | null {
    if (keys === undefined) {
      if (value === undefined) return undefined;
      this.bad(path, say('规则没有要求分开写明这一项，请删去', 'The rulebook does not tell these apart: remove it'));
      return null;
    }
    if (value === undefined) {
      this.bad(path, say('规则要求写明这一项，请补上', 'The rulebook asks for this: write it'));
      return null;
    }
    return this.key(value, path, keys) ?? null;
  }

  /** A key that is declared or, of an open axis, an id; undefined where it was reported. */
  key(value: unknown, path: string, keys: Keys): string | undefined {
    if (keys !== true) {
      const ids = this.#idsOf(keys);
      if (typeof value === 'string' && ids.has(value)) return value;
      this.refuse(
        path,
        'unknown-key',
        say(`没有 ${show(value)}；可用的有 ${listedZh(ids)}`, `There is no ${show(value)}; use one of ${listed(ids)}`),
      );
      return undefined;
    }
    if (isId(value)) return value;
    this.bad(path, hints.id);
    return undefined;
  }

  #idsOf(keys: Exclude<Keys, true>): ReadonlySet<string> {
    const ids = this.#ids.get(keys) ?? new Set(keys.map(({ id }) => id));
    this.#ids.set(keys, ids);
    return ids;
  }
}

const MOST_SHOWN = 40;

/** A value for a sentence, kept short: lists and objects may be of any size and depth. */
export function show(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN).replace(/\p{Surrogate}$/u, '')}…`;
}

/** A key of all that must not be there twice, in one string. */
export const partsKey = ({ group = '', session = '', item = '' }: Parts): string => `${group}/${session}/${item}`;
