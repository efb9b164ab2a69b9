import { Injectable } from '@nestjs/common';
import type { CheckedRulebook } from '@laurel/domain';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Contest } from '../../contests/contests.service.js';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { EntriesService } from '../../entries/entries.service.js';
import type { Tx } from '../../database/transactions.js';
import { Problem } from '../../platform/problem/problem.js';
import { DecideRound } from '../chain/decide-round.service.js';
import { lockResults } from '../chain/newest-evidence.js';
import { refuseContradictions } from '../chain/refuse-contradictions.js';
import { type StoredVersion, StoreVersion } from '../chain/store-version.service.js';
import { FrozenEvidence } from '../frozen-evidence.entity.js';
import { personOf } from '../person-of.js';
import { isSuperseded, type Notice, noticesOf } from './notices.service.js';
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
    private readonly rulebooks: RulebooksService,
    private readonly deciding: DecideRound,
    private readonly versions: StoreVersion,
    private readonly fields: WriteFields,
    private readonly entries: EntriesService,
    private readonly changes: AuditedChanges,
  ) {}

  publish(contest: Contest, publishing: Publishing, actor: Actor): Promise<StoredVersion> {
    const publishedBy = personOf(actor);
    return this.changes.run(actor, async (tx) => {
      await lockResults(tx, contest.id);
      const { notice, rules } = await this.noticeOf(tx, contest, publishing);
      refuseUnfit(notice, publishing, publishedBy);
      const evidence = await tx.findOneByOrFail(FrozenEvidence, { id: notice.evidenceId });
      const decided = await this.deciding.decide(contest, evidence, null);
      if (decided.outcome.hash !== notice.hash) throw new Problem('notice.not-as-proposed');
      await refuseContradictions(tx, contest.id, { own: { round: notice.round, decided }, corrects: [] });
      const { round, version, reason, openedBy } = notice;
      const isShortlist = rules.rulebook.rounds.at(-1)?.id !== round;
      const toStore = { round, version, evidence, decided, reason, publishedBy, openedBy, isShortlist };
      const stored = await this.versions.store(tx, toStore);
      await this.fields.rewrite(tx, contest.id, rules);
      if (!isShortlist) await this.entries.closeWriteUps(tx, contest.id);
      const fields = fieldsOf(stored, { domainVersion: decided.domainVersion, reason });
      return { result: stored, audit: { event: 'results.published', contestId: contest.id, fields } };
    });
  }

  private async noticeOf(tx: Tx, { id }: Contest, { round }: Publishing): Promise<Found> {
    const rules = await this.rulebooks.newestRules(id);
    if (rules?.rounds.has(round) !== true) throw new Problem('round.not-found');
    const [notice] = await noticesOf(tx, id, round);
    if (notice === undefined) throw new Problem('notice.none');
    if (notice.publishedAt !== null) throw new Problem('results.unchanged');
    if (await isSuperseded(tx, id, { notice, rules })) throw new Problem('notice.superseded');
    return { notice, rules };
  }
}

interface Found {
  readonly notice: Notice;
  readonly rules: CheckedRulebook;
}

/** How much of the hash a second person writes. */
const END = 8;

function refuseUnfit({ openedBy, isOver, endsAt, now, hash }: Notice, { confirms }: Publishing, person: string): void {
  if (openedBy === person) throw new Problem('notice.own');
  if (!isOver) throw new Problem('notice.not-over', { times: { serverTime: now, opensAt: endsAt } });
  const written = (confirms ?? '').normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
  if (written !== hash.slice(-END)) throw new Problem('notice.hash-differs');
}

interface Beside {
  readonly domainVersion: string;
  readonly reason: object | null;
}

const fieldsOf = ({ round, version, hashes, buildsOn }: StoredVersion, { domainVersion, reason }: Beside) => ({
  round,
  version,
  outcomeHash: hashes.outcome,
  evidenceHash: hashes.evidence,
  rulebookHash: hashes.rulebook,
  domainVersion,
  reason,
  buildsOn: buildsOn.map((base) => ({ round: base.round, version: base.version })),
  corrected: [],
});
