import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CheckedRulebook, type Evidence, readEvidence } from '@laurel/domain';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import { ContestsService } from '../contests/contests.service.js';
import { RulebooksService } from '../contests/rulebooks.service.js';
import { EntriesService } from '../entries/entries.service.js';
import { type Fault, Problem } from '../platform/problem/problem.js';
import type { ImportedEvidenceDto } from './dto/publish.dto.js';
import { FrozenEvidence } from './frozen-evidence.entity.js';
import { newestEvidence } from './newest-evidence.js';

/** Evidence from elsewhere: checked by the domain, then frozen whole; only in a contest that was created as imported. */
@Injectable()
export class ImportEvidence {
  constructor(
    private readonly contests: ContestsService,
    private readonly rulebooks: RulebooksService,
    private readonly entries: EntriesService,
    private readonly changes: AuditedChanges,
  ) {}

  async import(slug: string, json: unknown, actor: Actor): Promise<ImportedEvidenceDto> {
    const contest = await this.contests.find(slug);
    if (!contest.isImported) throw new Problem('contest.not-imported');
    const { rules, rulebookVersion } = await this.rulesFor(contest.id, json);
    const evidence = readEvidence(rules, json);
    if ('refused' in evidence) throw new Problem('evidence.refused', { errors: evidence.refused });
    await this.refuseStrangers(contest.id, evidence);
    const { hash } = evidence;
    const document = [...evidence.canonical()].join('');
    const round = evidence.upTo ?? lastRoundOf(rules);
    const bytes = Buffer.byteLength(document);
    await this.changes.run(actor, async (tx) => {
      const newest = await newestEvidence(tx, { contestId: contest.id, round });
      if (newest?.hash === hash) throw new Problem('evidence.already-imported');
      const frozen = { id: randomUUID(), contestId: contest.id, contestIsImported: contest.isImported, round };
      const content = { rulebookVersion, hash, document, origin: 'imported' as const };
      await tx.insert(FrozenEvidence, { ...frozen, ...content, frozenBy: actor.accountId });
      const fields = { round, hash, rulebookVersion, bytes };
      return { result: undefined, audit: { event: 'evidence.imported', contestId: contest.id, fields } };
    });
    return { round, hash, bytes, rulebookVersion };
  }

  /** The version that the evidence names; else the newest, so that the domain says what is wrong. */
  private async rulesFor(
    contestId: string,
    json: unknown,
  ): Promise<{ rules: CheckedRulebook; rulebookVersion: number }> {
    const named = await this.rulebooks.findByHash(contestId, namedRulebook(json));
    const sealed = named ?? (await this.rulebooks.newest(contestId));
    if (sealed === null) throw new Problem('rulebook.not-sealed');
    return { rules: await this.rulebooks.rules(contestId, sealed), rulebookVersion: sealed.version };
  }

  /** Every entry that is decided on has a page in the contest. */
  private async refuseStrangers(contestId: string, { entries }: Evidence): Promise<void> {
    const known = await this.entries.names(contestId);
    const errors = entries.flatMap(({ number }, index) => (known.has(number) ? [] : [stranger(number, index)]));
    if (errors.length > 0) throw new Problem('evidence.refused', { errors: errors.slice(0, 100) });
  }
}

const lastRoundOf = ({ rulebook }: CheckedRulebook): string => rulebook.rounds.at(-1)?.id ?? '';

function namedRulebook(json: unknown): string {
  const named = typeof json === 'object' && json !== null && 'rulebook' in json ? json.rulebook : undefined;
  return typeof named === 'string' ? named : '';
}

function stranger(number: number, index: number): Fault {
  const sentence = {
    zh: `大赛里没有第 ${number} 号项目，请先录入。`,
    en: `The contest has no entry ${number}: add it first.`,
  };
  return { path: `entries[${index}].number`, code: 'unknown-entry', sentence };
}
