import { Injectable } from '@nestjs/common';
import type { CheckedRulebook } from '@laurel/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { roundsUpTo, sourcesOf } from '../round-sources.js';
import { Decision } from './decision.entity.js';

/** A decision with the number of the one that lifted it; null while it is in force. */
export type StandingDecision = Decision & { readonly liftedBy: number | null };

/** All decisions of a contest. */
@Injectable()
export class Decisions {
  constructor(private readonly source: DataSource) {}

  /** In their order. */
  ofContest(contestId: string): Promise<StandingDecision[]> {
    return allDecisions(this.source.manager, contestId);
  }

  /** Those that say something of a round or of one before it, and what lifts them; in their order. */
  async concerning(contestId: string, rules: CheckedRulebook, round: string): Promise<StandingDecision[]> {
    const all = await this.ofContest(contestId);
    return all.filter((each) => concerns(subjectOf(each, all), rules, round));
  }
}

/** The decision that one lifts; itself where it lifts none. */
export const subjectOf = (decision: StandingDecision, all: readonly StandingDecision[]): StandingDecision =>
  all.find(({ number }) => number === decision.lifts) ?? decision;

export async function allDecisions(db: EntityManager, contestId: string): Promise<StandingDecision[]> {
  const all = await db.find(Decision, { where: { contestId }, order: { number: 'ASC' } });
  const liftings = new Map(all.flatMap(({ lifts, number }) => (lifts === null ? [] : [[lifts, number]])));
  return all.map((each) => ({ ...each, liftedBy: liftings.get(each.number) ?? null }));
}

/** Those that hold: neither lifted nor a lifting. */
export const inForce = (all: readonly StandingDecision[]): StandingDecision[] =>
  all.filter(({ kind, liftedBy }) => kind !== 'lifted' && liftedBy === null);

/** Whether a decision says something of a round or of one before it. */
export function concerns({ body }: Pick<Decision, 'body'>, rules: CheckedRulebook, round: string): boolean {
  const rounds = roundsUpTo(rules, round);
  if (body.round !== undefined) return rounds.some(({ id }) => id === body.round);
  if (body.channel === undefined) return true;
  const { channel } = body;
  return rounds.some((each) => sourcesOf(each).channels.includes(channel));
}

/** As it stands in evidence. */
export const asEvidence = ({ kind, body, reason, madeAt }: Pick<Decision, 'kind' | 'body' | 'reason' | 'madeAt'>) => ({
  kind,
  ...body,
  reason,
  at: madeAt.toISOString(),
});
