import { ownValue, type Keys } from '../terms/primitives.js';
import { at } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { isEntryNumber, show, type EvidenceReader, type JsonRecord } from './evidence-reader.js';
import type { EvidenceEntry } from './evidence.js';

/** Attributes that evidence may always carry; others must be declared. */
const USUAL = ['category', 'district'];

/** The entries by number; tells the reader of them. */
export function readEntries(evidence: JsonRecord, reader: EvidenceReader): EvidenceEntry[] {
  const attributes = new Map<string, Keys>([
    ...USUAL.map((name) => [name, true] as const),
    ...reader.rulebook.attributes,
  ]);
  const entries: EvidenceEntry[] = [];
  const known = new Set<number>();
  for (const { record, path, index } of reader.records(evidence, 'entries')) {
    reader.hasProperties(record, path, { needed: ['number'], may: [...attributes.keys()] });
    const { number } = record;
    if (number === undefined) continue;
    if (!isEntryNumber(number)) {
      reader.bad(
        at(path, 'number'),
        say(`项目编号应是从 1 起的整数，不是 ${show(number)}`, `Write a whole number from 1, not ${show(number)}`),
      );
    } else if (known.has(number)) {
      reader.refuse(
        at(path, 'number'),
        'twice',
        say(`${number} 号出现了两次，请删去一个`, `Entry ${number} is there twice: remove one`),
      );
    } else {
      known.add(number);
      entries.push({ number, index, attributes: readAttributes(record, path, { attributes, reader }) });
    }
  }
  entries.sort((a, b) => a.number - b.number);
  reader.setEntries(entries.map(({ number }) => number));
  return entries;
}

function readAttributes(
  record: JsonRecord,
  path: string,
  { attributes, reader }: { attributes: ReadonlyMap<string, Keys>; reader: EvidenceReader },
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, keys] of attributes) {
    const own = ownValue(record, name);
    if (own === undefined) continue;
    const value = reader.key(own, at(path, name), keys);
    if (value !== undefined) values.set(name, value);
  }
  return values;
}
