import { Injectable } from '@nestjs/common';
import type { CheckedRulebook } from '@laurel/domain';
import { DataSource } from 'typeorm';
import type { Contest } from '../../contests/contests.service.js';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { Deciding, type DraftedRound } from '../../deciding/deciding.service.js';
import { Problem } from '../../platform/problem/problem.js';
import { CollectEvidence, type Counted } from '../evidence/collect-evidence.service.js';
import * as missing from '../evidence/missing.js';
import { Readiness } from '../evidence/readiness.service.js';
import { CheckDecision, type WantedDecision } from './check-decision.service.js';
import type { StandingDecision } from './decisions.service.js';

/** A round as it would come out now, and as it would with one more decision. */
export interface WithAndWithout {
  readonly rules: CheckedRulebook;
  readonly now: DraftedRound;
  readonly then: DraftedRound;
}

/** What a round leads to before it is frozen: for the office alone, and only once everything for it is there. */
@Injectable()
export class DraftResults {
  constructor(
    private readonly source: DataSource,
    private readonly rulebooks: RulebooksService,
    private readonly readiness: Readiness,
    private readonly collecting: CollectEvidence,
    private readonly checking: CheckDecision,
    private readonly deciding: Deciding,
  ) {}

  async draft(contest: Contest, round: string): Promise<{ rules: CheckedRulebook; drafted: DraftedRound }> {
    const { rules, counted } = await this.prepare(contest, round);
    return { rules, drafted: await this.run(contest, { round, rules, counted }) };
  }

  /** Nothing is written. */
  async preview(contest: Contest, round: string, wanted: WantedDecision): Promise<WithAndWithout> {
    const { rules, counted } = await this.prepare(contest, round);
    const { decisions } = await this.checking.check(this.source.manager, contest.id, wanted, new Date());
    const now = await this.run(contest, { round, rules, counted });
    const then = await this.run(contest, { round, rules, counted, decisions });
    return { rules, now, then };
  }

  private async prepare(contest: Contest, round: string): Promise<{ rules: CheckedRulebook; counted: Counted }> {
    const db = this.source.manager;
    const rules = await this.readiness.require(db, contest, round);
    const counted = await this.collecting.count(db, { contestId: contest.id, rules, round });
    if (counted.differences.length > 0) {
      throw new Problem('votes.differ', { missing: counted.differences.map(missing.votes) });
    }
    return { rules, counted };
  }

  private async run(contest: Contest, { round, rules, counted, decisions }: ToRun): Promise<DraftedRound> {
    const wanted = { contestId: contest.id, rules, round };
    const evidence = await this.collecting.collect(this.source.manager, wanted, counted, decisions);
    const sealed = await this.rulebooks.read(contest.id);
    const drafted = await this.deciding.draft({
      rulebook: sealed.document,
      evidence: new TextEncoder().encode(JSON.stringify(evidence)),
      round,
    });
    if ('refused' in drafted) throw new Problem('evidence.refused', { errors: drafted.refused });
    return drafted;
  }
}

interface ToRun {
  readonly round: string;
  readonly rules: CheckedRulebook;
  readonly counted: Counted;
  readonly decisions?: readonly StandingDecision[];
}
