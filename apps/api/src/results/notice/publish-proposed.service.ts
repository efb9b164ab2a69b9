import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CheckedRulebook } from '@laurel/domain';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Contest } from '../../contests/contests.service.js';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { EntriesService } from '../../entries/entries.service.js';
import type { Tx } from '../../database/transactions.js';
import { Problem } from '../../platform/problem/problem.js';
import type { DecidedOutcome } from '../../deciding/deciding.service.js';
import { DecideRound } from '../chain/decide-round.service.js';
import { lockResults } from '../chain/newest-evidence.js';
import { refuseContradictions } from '../chain/refuse-contradictions.js';
import { type StoredVersion, StoreVersion } from '../chain/store-version.service.js';
import { FrozenEvidence } from '../frozen-evidence.entity.js';
import { personOf } from '../person-of.js';
import { isSuperseded, newestNotice, type Notice, noticesOf } from './notices.service.js';
import { WriteFields } from './write-fields.service.js';

interface Publishing {
  readonly round: string;
  /** The end of the hash, as the second person wrote it. */
  readonly confirms: string | null;
}

/** Publishes what a notice proposed, exactly that, by somebody else than who opened it. */
@Injectable()
export class PublishProposed {
  constructor(
    private readonly source: DataSource,
    private readonly rulebooks: RulebooksService,
    private readonly deciding: DecideRound,
    private readonly versions: StoreVersion,
    private readonly fields: WriteFields,
    private readonly entries: EntriesService,
    private readonly changes: AuditedChanges,
  ) {}

  async publish(contest: Contest, publishing: Publishing, actor: Actor): Promise<PublishedVersions> {
    const publishedBy = personOf(actor);
    const found = await this.find(this.source.manager, contest, { publishing, publishedBy });
    // before the transaction: no lock is held while a thread works, and what is frozen does not change
    const own = await this.decide(contest, found.notice);
    const corrections = await this.correctionsOf(contest, found);
    return this.changes.run(actor, async (tx) => {
      await lockResults(tx, contest.id);
      const { notice, rules } = await this.find(tx, contest, { publishing, publishedBy });
      if (notice.version !== found.notice.version) throw new Problem('request.conflict');
      const corrects = corrections.map(({ notice: { round } }) => ({ round }));
      await refuseContradictions(tx, contest.id, { own: { round: notice.round, decided: own.decided }, corrects });
      const corrected: StoredVersion[] = [];
      for (const each of corrections) corrected.push(await this.store(tx, each, { rules, publishedBy }));
      const stored = await this.store(tx, own, { rules, publishedBy });
      await this.fields.rewrite(tx, contest.id, rules);
      if (isLast(rules, notice.round)) await this.entries.closeWriteUps(tx, contest.id);
      const fields = fieldsOf({ own, stored, corrections, corrected });
      return {
        result: { own: stored, corrected },
        audit: { event: 'results.published', contestId: contest.id, fields },
      };
    });
  }

  /** Versions of earlier rounds that go along, in the order of the rounds. */
  private async correctionsOf(contest: Contest, { notice, rules }: Found): Promise<Decided[]> {
    const order = rules.rulebook.rounds.map(({ id }) => id);
    const along = (await noticesOf(this.source.manager, contest.id, null))
      .filter((each) => each.along?.round === notice.round && each.along.version === notice.version)
      .sort((a, b) => order.indexOf(a.round) - order.indexOf(b.round));
    const decided: Decided[] = [];
    for (const each of along) decided.push(await this.decide(contest, each));
    return decided;
  }

  /** Frozen evidence is decided again: the outcome must be the proposed one. */
  private async decide(contest: Contest, notice: Notice): Promise<Decided> {
    const evidence = await this.source.manager.findOneByOrFail(FrozenEvidence, { id: notice.evidenceId });
    const decided = await this.deciding.decide(contest, evidence, null);
    if (decided.outcome.hash !== notice.hash) throw new Problem('notice.not-as-proposed');
    return { notice, evidence, decided };
  }

  private store(tx: Tx, { notice, evidence, decided }: Decided, { rules, publishedBy }: By): Promise<StoredVersion> {
    const { round, version, reason, openedBy } = notice;
    const isShortlist = !isLast(rules, round);
    return this.versions.store(tx, { round, version, evidence, decided, reason, publishedBy, openedBy, isShortlist });
  }

  /** The newest notice of the round, fit to be published by this person. */
  private async find(db: EntityManager, { id }: Contest, { publishing, publishedBy }: Asked): Promise<Found> {
    const { round } = publishing;
    const rules = await this.rulebooks.newestRules(id);
    if (rules?.rounds.has(round) !== true) throw new Problem('round.not-found');
    const notice = await newestNotice(db, id, round);
    if (notice === null) throw new Problem('notice.none');
    if (notice.publishedAt !== null) throw new Problem('results.unchanged');
    if (await isSuperseded(db, id, { notice, rules })) throw new Problem('notice.superseded');
    if (notice.along !== null) throw new Problem('notice.along');
    refuseUnfit(notice, publishing, publishedBy);
    return { notice, rules };
  }
}

interface Asked {
  readonly publishing: Publishing;
  readonly publishedBy: string;
}

/** What was published in one act. */
interface PublishedVersions {
  readonly own: StoredVersion;
  readonly corrected: readonly StoredVersion[];
}

interface Found {
  readonly notice: Notice;
  readonly rules: CheckedRulebook;
}

interface Decided {
  readonly notice: Notice;
  readonly evidence: FrozenEvidence;
  readonly decided: DecidedOutcome;
}

interface By {
  readonly rules: CheckedRulebook;
  readonly publishedBy: string;
}

const isLast = ({ rulebook }: CheckedRulebook, round: string): boolean => rulebook.rounds.at(-1)?.id === round;

/** How much of the hash a second person writes. */
const END = 8;

function refuseUnfit({ openedBy, isOver, endsAt, now, hash }: Notice, { confirms }: Publishing, person: string): void {
  if (openedBy === person) throw new Problem('notice.own');
  if (!isOver) throw new Problem('notice.not-over', { times: { serverTime: now, opensAt: endsAt } });
  const written = (confirms ?? '').normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
  if (written !== hash.slice(-END)) throw new Problem('notice.hash-differs');
}

interface Published {
  readonly own: Decided;
  readonly stored: StoredVersion;
  readonly corrections: readonly Decided[];
  readonly corrected: readonly StoredVersion[];
}

const fieldsOf = ({ own: { notice, decided }, stored, corrections, corrected }: Published) => ({
  round: stored.round,
  version: stored.version,
  outcomeHash: stored.hashes.outcome,
  evidenceHash: stored.hashes.evidence,
  rulebookHash: stored.hashes.rulebook,
  domainVersion: decided.domainVersion,
  reason: notice.reason,
  buildsOn: stored.buildsOn.map(({ round, version }) => ({ round, version })),
  corrected: corrected.map(({ round, version, hashes }, index) => ({
    round,
    version,
    outcomeHash: hashes.outcome,
    evidenceHash: hashes.evidence,
    reason: corrections[index]?.notice.reason ?? {},
  })),
});
