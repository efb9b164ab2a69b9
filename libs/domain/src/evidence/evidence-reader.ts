import type { CheckedRulebook } from '../rulebook/rulebook-index.js';
import { hints } from '../terms/hints.js';
import { ID } from '../terms/primitives.js';
import type { Keys } from '../terms/primitives.js';
import { at, listed, type RefusalCode, Refusals } from '../terms/refusal.js';
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

/** Shared by the readers of all parts of the evidence. */
export class EvidenceReader {
  readonly refusals = new Refusals();
  /** The index of each entry by its number; filled by the reader of entries. */
  readonly indexOf = new Map<number, number>();

  constructor(readonly rulebook: CheckedRulebook) {}

  refuse(path: string, code: RefusalCode, sentence: Sentence): void {
    this.refusals.add(path, code, sentence);
  }

  bad(path: string, sentence: Sentence): void {
    this.refuse(path, 'bad-evidence', sentence);
  }

  /** The items of an optional list at the top; reports what is not a list of objects. */
  records(evidence: JsonRecord, property: string): { record: JsonRecord; path: string; index: number }[] {
    const list = evidence[property];
    if (list === undefined) return [];
    if (!Array.isArray(list)) {
      this.bad(property, say('这里应是一个列表', 'Write a list here'));
      return [];
    }
    return list.flatMap((record: unknown, index) => {
      const path = at(property, index);
      if (isRecord(record)) return [{ record, path, index }];
      this.bad(path, say('这里应是一个对象', 'Write an object here'));
      return [];
    });
  }

  /** Reports properties that are missing or unknown; whether there are none. */
  hasProperties(
    record: JsonRecord,
    path: string,
    { needed, may }: { needed: readonly string[]; may: readonly string[] },
  ): boolean {
    const missing = needed.filter((name) => record[name] === undefined);
    const unknown = Object.keys(record).filter((name) => !needed.includes(name) && !may.includes(name));
    for (const name of missing) this.bad(at(path, name), say('缺少这一项，请补上', 'This is missing: write it'));
    for (const name of unknown) {
      const known = listed([...needed, ...may]);
      this.bad(
        at(path, name),
        say(`没有这一项，请删去；可用的有 ${known}`, `Remove this unknown property; known are ${known}`),
      );
    }
    return missing.length + unknown.length === 0;
  }

  /** The index of an entry; undefined, and reported, where there is none. */
  entryIndex(value: unknown, path: string): number | undefined {
    const index = isEntryNumber(value) ? this.indexOf.get(value) : undefined;
    if (index === undefined) {
      this.refuse(
        path,
        'unknown-entry',
        say(
          `entries 里没有 ${show(value)} 号项目：请改正编号，或先在 entries 里写上`,
          `There is no entry ${show(value)} in entries: mend the number, or add the entry`,
        ),
      );
    }
    return index;
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
      if (typeof value === 'string' && keys.some(({ id }) => id === value)) return value;
      const known = listed(keys.map(({ id }) => id));
      this.refuse(
        path,
        'unknown-key',
        say(`没有 ${show(value)}；可用的有 ${known}`, `There is no ${show(value)}; use one of ${known}`),
      );
      return undefined;
    }
    if (isId(value)) return value;
    this.bad(path, hints.id);
    return undefined;
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
