import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import type { Contest } from '../contests/contests.service.js';
import { type AttributeKeys, RulebooksService } from '../contests/rulebooks.service.js';
import { type Fault, Problem } from '../platform/problem/problem.js';
import type { AddEntryRequest, KeyFactRequest } from './dto/add-entry.dto.js';
import { Entry } from './entry.entity.js';
import { EntrySubmitter } from './entry-submitter.entity.js';
import type { KeyFact } from './key-fact.js';
import { nextNumber } from './entry-numbers.js';
import { SearchTexts } from './search/search-texts.service.js';

/** Adds an entry with its submitters, the lead submitter first. */
@Injectable()
export class AddEntry {
  constructor(
    private readonly rulebooks: RulebooksService,
    private readonly searchTexts: SearchTexts,
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
      const entry = { id: randomUUID(), contestId: contest.id, number, ...texts };
      const keyFacts = request.keyFacts.map(keyFactOf);
      await tx.insert(Entry, { ...entry, category, district, isSample, keyFacts });
      const inOrder = submittersOf(entry.id, request);
      await tx.insert(EntrySubmitter, inOrder);
      const submitters = inOrder.map(({ name }) => name);
      await this.searchTexts.add(tx, { contestId: contest.id, number, title, shortTitle, summary, submitters });
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

function submittersOf(entryId: string, { submitters }: AddEntryRequest): EntrySubmitter[] {
  const sorted = [...submitters].sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
  return sorted.map(({ name, role }, index) => ({ entryId, position: index + 1, name, role }));
}

const keyFactOf = ({ value, words, unit, before, after }: KeyFactRequest): KeyFact => ({
  value,
  words,
  unit: unit ?? null,
  before: before ?? null,
  after: after ?? null,
});
