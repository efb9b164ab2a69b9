import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import type { Contest } from '../contests/contests.service.js';
import { type AttributeKeys, RulebooksService } from '../contests/rulebooks.service.js';
import { type Fault, Problem } from '../platform/problem/problem.js';
import type { AddEntryRequest, KeyFactRequest } from './dto/add-entry.dto.js';
import type { KeyFact } from './key-fact.js';
import { nextNumber } from './entry-numbers.js';
import { type NewEntry, WriteEntries } from './write-entries.service.js';

/** Adds an entry with its submitters, the lead submitter first. */
@Injectable()
export class AddEntry {
  constructor(
    private readonly rulebooks: RulebooksService,
    private readonly writing: WriteEntries,
    private readonly changes: AuditedChanges,
  ) {}

  /** Its number. */
  async add(contest: Contest, request: AddEntryRequest, actor: Actor): Promise<number> {
    refuseWithoutOneLead(request);
    await this.refuseUnknownKeys(contest.id, request);
    const { title, shortTitle = null, summary, description, writeUp, isSample } = request;
    const { category = null, district = null } = request;
    const texts = { title, shortTitle, summary, description, writeUp };
    return this.changes.run(actor, async (tx) => {
      const number = request.number ?? (await nextNumber(tx, contest.id));
      const keyFacts = request.keyFacts.map(keyFactOf);
      const submitters = leadFirst(request);
      const entry = { contestId: contest.id, number, ...texts, category, district, isSample, keyFacts, submitters };
      await this.writing.write(tx, [entry]);
      const fields = { number, title, category, district, isSample };
      return { result: number, audit: { event: 'entry.added', contestId: contest.id, fields } };
    });
  }

  /** An entry may name a category or district only after the rulebook says which there are. */
  private async refuseUnknownKeys(contestId: string, { category, district }: AddEntryRequest): Promise<void> {
    const named = Object.entries({ category, district }).filter(([, key]) => key !== undefined && key !== null);
    if (named.length === 0) return;
    const checked = await this.rulebooks.newestRules(contestId);
    const errors = named
      .filter(([attribute, key]) => !isDeclared(checked?.attributes.get(attribute), key))
      .map(unknownKey);
    if (errors.length > 0) throw new Problem('entry.unknown-key', { errors });
  }
}

const isDeclared = (keys: AttributeKeys | undefined, key: unknown): boolean =>
  keys !== undefined && (keys === true || keys.some(({ id }) => id === key));

function unknownKey([attribute, key]: [string, unknown]): Fault {
  const sentence = {
    zh: `封存的规则里没有“${String(key)}”这个取值。`,
    en: `The sealed rulebook knows no "${String(key)}" here.`,
  };
  return { path: attribute, code: 'unknown-key', sentence };
}

function refuseWithoutOneLead({ submitters }: AddEntryRequest): void {
  if (submitters.filter(({ role }) => role === 'lead').length === 1) return;
  const sentence = { zh: '牵头单位应有且只有一个。', en: 'Exactly one submitter is the lead.' };
  throw new Problem('request.invalid', { errors: [{ path: 'submitters', code: 'one-lead', sentence }] });
}

const leadFirst = ({ submitters }: AddEntryRequest): NewEntry['submitters'] =>
  [...submitters].sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));

const keyFactOf = ({ value, words, unit, before, after }: KeyFactRequest): KeyFact => ({
  value,
  words,
  unit: unit ?? null,
  before: before ?? null,
  after: after ?? null,
});
