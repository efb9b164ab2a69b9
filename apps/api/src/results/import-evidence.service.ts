import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import { AppConfig } from '../config/app-config.js';
import type { Contest } from '../contests/contests.service.js';
import { RulebooksService } from '../contests/rulebooks.service.js';
import { Deciding, type EvidenceVerdict } from '../deciding/deciding.service.js';
import { EntriesService } from '../entries/entries.service.js';
import { type Fault, Problem } from '../platform/problem/problem.js';
import { say } from '../platform/problem/sentence.js';
import { Documents } from './documents/documents.service.js';
import type { ImportedEvidenceDto } from './dto/publish.dto.js';
import { FrozenEvidence } from './frozen-evidence.entity.js';
import { newestEvidence } from './chain/newest-evidence.js';
import { PublishedRows } from './published-rows.service.js';

type Checked = Extract<EvidenceVerdict, { readonly document: unknown }>;

interface ToFreeze extends Checked {
  readonly rulebookVersion: number;
}

/** Evidence from elsewhere: checked in a thread, then frozen whole; only in a contest that was created as imported. */
@Injectable()
export class ImportEvidence {
  constructor(
    private readonly rulebooks: RulebooksService,
    private readonly entries: EntriesService,
    private readonly deciding: Deciding,
    private readonly documents: Documents,
    private readonly rows: PublishedRows,
    private readonly config: AppConfig,
    private readonly changes: AuditedChanges,
  ) {}

  async import(contest: Contest, body: Uint8Array<ArrayBuffer>, actor: Actor): Promise<ImportedEvidenceDto> {
    if (!contest.isImported) throw new Problem('contest.not-imported');
    const checked = await this.check(contest.id, body);
    await this.refuseOtherEntries(contest.id, checked);
    await this.freeze(contest, checked, actor);
    const { round, document, rulebookVersion } = checked;
    return { round, hash: document.hash, bytes: document.length, rulebookVersion };
  }

  private async check(contestId: string, body: Uint8Array<ArrayBuffer>): Promise<ToFreeze> {
    const sealed = await this.rulebooks.versionsWithDocuments(contestId);
    if (sealed.length === 0) throw new Problem('rulebook.not-sealed');
    const rulebooks = sealed.map(({ hash, document }) => ({ hash, text: document }));
    const verdict = await this.deciding.checkEvidence({ body, rulebooks, mostBytes: this.config.evidenceBodyLimit });
    if ('unreadable' in verdict) throw new Problem(verdict.unreadable);
    if ('refused' in verdict) throw new Problem('evidence.refused', { errors: verdict.refused });
    const version = sealed.find(({ hash }) => hash === verdict.rulebook);
    if (version === undefined) throw new Error('evidence was checked against a rulebook of another contest');
    return { ...verdict, rulebookVersion: version.version };
  }

  private freeze(contest: Contest, checked: ToFreeze, actor: Actor): Promise<void> {
    const { id: contestId, isImported: contestIsImported } = contest;
    const { round, document, rulebookVersion } = checked;
    const { hash, length: bytes } = document;
    return this.changes.run(actor, async (tx) => {
      const newest = await newestEvidence(tx, { contestId, round });
      if (newest?.hash === hash) throw new Problem('evidence.already-imported');
      await this.documents.keep(tx, document);
      await tx.insert(FrozenEvidence, {
        id: randomUUID(),
        contestId,
        contestIsImported,
        round,
        rulebookVersion,
        hash,
        origin: 'imported',
        frozenBy: actor.accountId,
        entries: null,
      });
      const fields = { round, hash, rulebookVersion, bytes };
      return { result: undefined, audit: { event: 'evidence.imported', contestId, fields } };
    });
  }

  /** What is decided on are the entries of the contest: no others, and none fewer but those that were let go before. */
  private async refuseOtherEntries(contestId: string, { entries: numbers, round }: Checked): Promise<void> {
    const known = await this.entries.numbers(contestId);
    const [ofContest, decided] = [new Set(known), new Set(numbers)];
    const strangers = numbers.flatMap((number, index) => (ofContest.has(number) ? [] : [stranger(number, index)]));
    const absent = known.filter((number) => !decided.has(number));
    const gone = absent.length === 0 ? new Set() : await this.letGoBefore(contestId, round);
    const errors = [...strangers, ...absent.filter((number) => !gone.has(number)).map(missing)];
    if (errors.length > 0) throw new Problem('evidence.refused', { errors: errors.slice(0, MOST_ERRORS) });
  }

  private async letGoBefore(contestId: string, round: string): Promise<ReadonlySet<number>> {
    const rules = await this.rulebooks.newestRules(contestId);
    const order = rules?.rulebook.rounds.map(({ id }) => id) ?? [];
    return new Set(await this.rows.letGo(contestId, order.slice(0, Math.max(0, order.indexOf(round)))));
  }
}

/** More help no one. */
const MOST_ERRORS = 100;

function stranger(number: number, index: number): Fault {
  const sentence = say(
    `大赛里没有第 ${number} 号项目，请先录入。`,
    `The contest has no entry ${number}: add it first.`,
  );
  return { path: `entries[${index}].number`, code: 'unknown-entry', sentence };
}

function missing(number: number): Fault {
  const sentence = say(
    `评选数据漏了第 ${number} 号项目，请补上；不参加评选的，用决定写明。`,
    `The evidence leaves out entry ${number}: add it; where it takes no part, say so by a decision.`,
  );
  return { path: 'entries', code: 'missing-entry', sentence };
}
