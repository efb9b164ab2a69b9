import { Injectable } from '@nestjs/common';
import type { CheckedRulebook } from '@laurel/domain';
import type { EntityManager } from 'typeorm';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { AppConfig } from '../../config/app-config.js';
import { Deciding } from '../../deciding/deciding.service.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { type Fault, Problem } from '../../platform/problem/problem.js';
import { say } from '../../platform/problem/sentence.js';
import { CollectEvidence } from '../evidence/collect-evidence.service.js';
import { Readiness } from '../evidence/readiness.service.js';
import type { DecisionBody, DecisionKind } from './decision-kinds.js';
import { allDecisions, inForce, type StandingDecision } from './decisions.service.js';

/** A decision before it is made. */
export interface WantedDecision {
  readonly kind: DecisionKind;
  readonly body: DecisionBody;
  readonly lifts: number | null;
  readonly reason: WordsDto;
}

/** Who makes decisions, and by which rules. */
export interface DecisionContext {
  readonly contestId: string;
  readonly rules: CheckedRulebook;
  /** All that were made, the wanted one last, as it would stand. */
  readonly decisions: readonly StandingDecision[];
}

/** Checks a decision as the domain reads it in evidence: what it names is there, and no other says the same already. */
@Injectable()
export class CheckDecision {
  constructor(
    private readonly rulebooks: RulebooksService,
    private readonly readiness: Readiness,
    private readonly collecting: CollectEvidence,
    private readonly deciding: Deciding,
    private readonly config: AppConfig,
  ) {}

  /** The decisions with the wanted one; `at` is when it would be made. */
  async check(db: EntityManager, contestId: string, wanted: WantedDecision, at: Date): Promise<DecisionContext> {
    const rules = await this.rulebooks.newestRules(contestId);
    if (rules === null) throw new Problem('rulebook.not-sealed');
    const made = await allDecisions(db, contestId);
    const number = made.length + 1;
    const own: StandingDecision = { ...wanted, contestId, number, madeBy: '', madeAt: at, liftedBy: null };
    if (wanted.kind === 'lifted') {
      refuseLifting(made, wanted.lifts);
      const lifted = made.map((each) => (each.number === wanted.lifts ? { ...each, liftedBy: number } : each));
      return { contestId, rules, decisions: [...lifted, own] };
    }
    const context = { contestId, rules, decisions: [...made, own] };
    const errors = await this.refusedByDomain(db, context);
    if (errors.length > 0) throw new Problem('decision.refused', { errors });
    return context;
  }

  private async refusedByDomain(db: EntityManager, { contestId, rules, decisions }: DecisionContext): Promise<Fault[]> {
    const holding = inForce(decisions);
    const tallies = await this.closedTallies(db, contestId, rules);
    const evidence = await this.collecting.ofDecisions(db, { contestId, rules, decisions: holding, tallies });
    const sealed = await this.rulebooks.read(contestId);
    const verdict = await this.deciding.checkEvidence({
      body: new TextEncoder().encode(JSON.stringify(evidence)),
      rulebooks: [{ hash: sealed.hash, text: sealed.document }],
      mostBytes: this.config.evidenceBodyLimit,
    });
    if ('unreadable' in verdict) throw new Problem(verdict.unreadable);
    if (!('refused' in verdict)) return [];
    const own = `decisions[${holding.length - 1}]`;
    const channel = holding.at(-1)?.body.channel ?? '';
    return verdict.refused
      .filter(({ path, code }) => path.startsWith(own) && (code !== 'too-many' || tallies.channels.has(channel)))
      .map(({ path, code, sentence }) => ({ path: path.slice(own.length).replace(/^\./, ''), code, sentence }));
  }

  /** The votes of those channels that are over: of the others nobody knows yet how many can be struck off. */
  private async closedTallies(db: EntityManager, contestId: string, rules: CheckedRulebook): Promise<ClosedTallies> {
    const closed = await this.readiness.closedChannels(contestId, rules);
    return { channels: closed, tallies: await this.collecting.talliesOf(db, { contestId, rules }, [...closed]) };
  }
}

export interface ClosedTallies {
  readonly channels: ReadonlySet<string>;
  readonly tallies: readonly object[];
}

function refuseLifting(made: readonly StandingDecision[], lifts: number | null): void {
  const found = made.find(({ number }) => number === lifts);
  if (found === undefined || found.kind === 'lifted')
    throw new Problem('decision.refused', { errors: [nothingToLift] });
  if (found.liftedBy !== null) throw new Problem('decision.lifted');
}

const nothingToLift: Fault = {
  path: 'lifts',
  code: 'unknown-decision',
  sentence: say(
    '没有这一号决定，或它本身就是撤销；请写要撤销的决定的号。',
    'There is no such decision, or it lifts one itself: give the number of the decision to lift.',
  ),
};
