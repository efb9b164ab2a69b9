import { exactInteger, parseExact, ZERO, ONE, type Exact } from '../exact/exact.js';
import type { FactSet } from '../rulebook/schema.js';
import { hints } from '../terms/hints.js';
import { at, listed } from '../terms/refusal.js';
import { say, type Sentence } from '../terms/words.js';
import { isEntryNumber, partsKey, show, type EvidenceReader, type JsonRecord } from './evidence-reader.js';
import type { Fact } from './evidence.js';
import { checkReason } from './read-decisions.js';

/** What the office recorded, by set. */
export function readFacts(evidence: JsonRecord, reader: EvidenceReader): Map<string, Fact[]> {
  const facts = new Map<string, Fact[]>();
  const known = new Set<string>();
  for (const { record, path } of reader.records(evidence, 'facts')) {
    const set = factSetOf(record['set'], at(path, 'set'), reader);
    if (set === undefined) continue;
    const properties = { needed: ['set', 'entry', 'value'], may: ['group', 'session', 'item', 'reason'] };
    if (!reader.hasProperties(record, path, properties)) continue;
    const parts = reader.parts(record, path, set);
    const isEntry = reader.entryIndex(record['entry'], at(path, 'entry')) !== undefined;
    const value = factValue(set, record['value']);
    if (value === undefined) reader.bad(at(path, 'value'), valueWords[set.kind]);
    if (record['reason'] !== undefined) checkReason(record['reason'], at(path, 'reason'), reader);
    if (parts === undefined || !isEntry || value === undefined) continue;
    const entry = record['entry'] as number;
    const id = `${set.id}/${partsKey(parts)}/${entry}`;
    if (known.has(id))
      reader.refuse(
        path,
        'twice',
        say(`${entry} 号的这项记录出现了两次，请删去一个`, `This fact of entry ${entry} is there twice: remove one`),
      );
    known.add(id);
    const others = facts.get(set.id);
    if (others === undefined) facts.set(set.id, [{ ...parts, entry, value }]);
    else others.push({ ...parts, entry, value });
  }
  return facts;
}

const valueWords: Record<FactSet['kind'], Sentence> = {
  number: hints.number,
  pass: say('写 true 或 false', 'Write true or false'),
  place: say('写名次：从 1 起的整数', 'Write a place: a whole number from 1'),
};

function factSetOf(value: unknown, path: string, reader: EvidenceReader): FactSet | undefined {
  const set = typeof value === 'string' ? reader.rulebook.facts.get(value) : undefined;
  if (set === undefined) {
    const [shown, known] = [show(value), listed(reader.rulebook.facts.keys())];
    reader.refuse(
      path,
      'unknown-facts',
      say(
        `规则里没有 ${shown} 这组记录；可用的有 ${known}`,
        `The rulebook has no set of facts ${shown}; use one of ${known}`,
      ),
    );
  }
  return set;
}

function factValue({ kind }: FactSet, value: unknown): Exact | undefined {
  switch (kind) {
    case 'number':
      return parseExact(value);
    case 'pass':
      return value === true ? ONE : value === false ? ZERO : undefined;
    case 'place':
      return isEntryNumber(value) ? exactInteger(value) : undefined;
  }
}
