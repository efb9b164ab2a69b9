import type { StandingDecision } from '../../results/decisions/decisions.service.js';
import type { NoticeDecisionDto } from './dto/notice-page.dto.js';

/** A decision as everybody reads it: what it names and why, not how it ranks. */
export const decisionDto = (decision: StandingDecision): NoticeDecisionDto => ({
  number: decision.number,
  kind: decision.kind,
  entry: decision.body.entry ?? null,
  round: decision.body.round ?? null,
  lifts: decision.lifts,
  liftedBy: decision.liftedBy,
  reason: decision.reason,
  at: decision.madeAt.toISOString(),
});
