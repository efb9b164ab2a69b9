import type { NewEntry } from '../../../api/office-entries';
import type { Words } from '../../../api/types';

/** As it is typed. */
export interface TypedEntry {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string;
  readonly lead: string;
  readonly leadEn: string;
  /** One a line. */
  readonly joint: string;
  readonly jointEn: string;
  readonly category: string;
  readonly district: string;
  readonly summary: string;
  readonly summaryEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  /** One a line: a figure, a colon, its words. */
  readonly facts: string;
  readonly factsEn: string;
}

export const EMPTY_ENTRY: TypedEntry = {
  number: '',
  title: '',
  titleEn: '',
  lead: '',
  leadEn: '',
  joint: '',
  jointEn: '',
  category: '',
  district: '',
  summary: '',
  summaryEn: '',
  description: '',
  descriptionEn: '',
  facts: '',
  factsEn: '',
};

export type EntryFault = 'missing' | 'no-number' | 'fact-form' | 'other-count';
export type EntryFaults = Partial<Record<keyof TypedEntry, EntryFault>>;

/** The largest number that the api takes. */
const MOST_NUMBER = 32_767;

const FACT = /^([^\uff1a:]+)[\uff1a:](.+)$/;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A number as it is typed; null: none, undefined: no number. */
export function numberIn(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  return /^0*[1-9]\d{0,4}$/.test(text) && Number(text) <= MOST_NUMBER ? Number(text) : undefined;
}

/** What is wrong with what was typed; nothing when it can be sent. */
export function faultsOf(entry: TypedEntry): EntryFaults {
  const faults: EntryFaults = {};
  for (const name of ['title', 'lead', 'summary', 'description'] as const) {
    if (entry[name].trim() === '') faults[name] = 'missing';
  }
  if (numberIn(entry.number) === undefined) faults.number = 'no-number';
  if (linesOf(entry.facts).some((line) => !FACT.test(line))) faults.facts = 'fact-form';
  for (const [name, english] of [
    ['joint', 'jointEn'],
    ['facts', 'factsEn'],
  ] as const) {
    const count = linesOf(entry[english]).length;
    if (count > 0 && count !== linesOf(entry[name]).length) faults[english] = 'other-count';
  }
  return faults;
}

const words = (zh: string, en: string | undefined): Words =>
  en === undefined || en.trim() === '' ? { zh: zh.trim() } : { zh: zh.trim(), en: en.trim() };

/** What is sent: the write-up begins as the summary. */
export function entryOf(entry: TypedEntry): NewEntry {
  const summary = words(entry.summary, entry.summaryEn);
  const [jointEn, factsEn] = [linesOf(entry.jointEn), linesOf(entry.factsEn)];
  return {
    number: numberIn(entry.number) ?? null,
    title: words(entry.title, entry.titleEn),
    summary,
    description: words(entry.description, entry.descriptionEn),
    writeUp: summary,
    category: entry.category === '' ? null : entry.category,
    district: entry.district === '' ? null : entry.district,
    isSample: false,
    keyFacts: linesOf(entry.facts).map((line, index) => {
      const [, value = '', text = ''] = FACT.exec(line) ?? [];
      return { value: value.trim(), words: words(text, withoutFigure(factsEn[index])) };
    }),
    submitters: [
      { name: words(entry.lead, entry.leadEn), role: 'lead' },
      ...linesOf(entry.joint).map((name, index) => ({ name: words(name, jointEn[index]), role: 'joint' as const })),
    ],
  };
}

/** The English of a fact may repeat its figure: `38: schools`. */
const withoutFigure = (text: string | undefined): string | undefined =>
  text?.replace(/^[^\uff1a:]*\d[^\uff1a:]*[\uff1a:]\s*/, '');
