import { hints } from '../terms/hints.js';
import { at, listed, listedZh } from '../terms/refusal.js';
import { say, type Sentence } from '../terms/words.js';
import type { FactSet } from '../rulebook/schema.js';
import { show, type EvidenceReader, type JsonRecord } from './evidence-reader.js';
import type { FactRows } from './evidence.js';
import { FactRowsMaker } from './fact-rows.js';
import { checkReason } from './read-decisions.js';

export interface ReadFacts {
  readonly facts: Map<string, FactRows>;
  /** The records as they stand in the canonical form: by set, group, session, item, then entry. */
  readonly inOrder: readonly JsonRecord[];
}

/** What the office recorded, by set. */
export function readFacts(evidence: JsonRecord, reader: EvidenceReader): ReadFacts {
  const makers = new Map<string, FactRowsMaker>();
  for (const { record, path, index } of reader.records(evidence, 'facts')) {
    const set = factSetOf(record['set'], path, reader);
    if (set === undefined || !reader.hasProperties(record, path, properties)) continue;
    const maker = makers.get(set.id) ?? new FactRowsMaker(set);
    makers.set(set.id, maker);
    readFact(record, { set, maker, path, index, reader });
  }
  const facts = new Map<string, FactRows>();
  const inOrder: JsonRecord[] = [];
  for (const id of [...makers.keys()].sort()) {
    const { rows, records } = makers.get(id)?.finish(reader) ?? {};
    if (rows !== undefined) facts.set(id, rows);
    for (const record of records ?? []) inOrder.push(record);
  }
  return { facts, inOrder };
}

const properties = { needed: ['set', 'entry', 'value'], may: ['group', 'session', 'item', 'reason'] };

interface FactPlace {
  readonly set: FactSet;
  readonly maker: FactRowsMaker;
  readonly path: string;
  readonly index: number;
  readonly reader: EvidenceReader;
}

function readFact(record: JsonRecord, { set, maker, path, index, reader }: FactPlace): void {
  const parts = reader.parts(record, path, set);
  const place = reader.entryPlace(record['entry'], at(path, 'entry'));
  const isValue = maker.takeValue(record['value']);
  if (!isValue) reader.bad(at(path, 'value'), valueWords[set.kind]);
  if (record['reason'] !== undefined) checkReason(record['reason'], at(path, 'reason'), reader);
  if (parts !== undefined && place !== undefined && isValue) maker.add({ record, index, place, parts });
}

const valueWords: Record<FactSet['kind'], Sentence> = {
  number: hints.number,
  pass: say('写 true 或 false', 'Write true or false'),
  place: say('写名次：从 1 起的整数', 'Write a place: a whole number from 1'),
};

function factSetOf(value: unknown, path: string, reader: EvidenceReader): FactSet | undefined {
  const set = typeof value === 'string' ? reader.rulebook.facts.get(value) : undefined;
  if (set === undefined) {
    const known = [...reader.rulebook.facts.keys()];
    reader.refuse(
      at(path, 'set'),
      'unknown-facts',
      say(
        `规则里没有 ${show(value)} 这组记录；可用的有 ${listedZh(known)}`,
        `The rulebook has no set of facts ${show(value)}; use one of ${listed(known)}`,
      ),
    );
  }
  return set;
}
