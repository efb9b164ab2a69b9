import { Injectable } from '@nestjs/common';
import { ContestPeople } from '../../auth/contest-people.service.js';
import { Decisions, type StandingDecision } from './decisions.service.js';
import type { DecisionDto, AllDecisionsDto, MadeDecisionDto } from './dto/decision.dto.js';
import { type MadeDecision, versionsOf } from './make-decision.service.js';

/** The list of all decisions. */
@Injectable()
export class ReadDecisions {
  constructor(
    private readonly decisions: Decisions,
    private readonly people: ContestPeople,
  ) {}

  async list(contestId: string): Promise<AllDecisionsDto> {
    const all = await this.decisions.ofContest(contestId);
    const names = await this.people.names(all.map(({ madeBy }) => madeBy));
    return { items: all.map((each) => ({ ...dtoOf(each), madeByName: names.get(each.madeBy) ?? '' })).reverse() };
  }
}

export function madeDto({ decision, proposed, waiting }: MadeDecision): MadeDecisionDto {
  return {
    ...dtoOf({ ...decision, liftedBy: null }),
    proposed: versionsOf(proposed).map(({ round, version, hash }) => ({ round, version, hash })),
    waiting: [...waiting],
  };
}

function dtoOf({ number, kind, body, lifts, liftedBy, reason, madeBy, madeAt }: StandingDecision): DecisionDto {
  const { entry, round, channel, group, session, cell, count, from, to, order } = body;
  return {
    number,
    kind,
    entry: entry ?? null,
    round: round ?? null,
    channel: channel ?? null,
    group: group ?? null,
    session: session ?? null,
    cell: cell === undefined ? null : String(cell),
    count: count ?? null,
    from: from ?? null,
    to: to ?? null,
    order: order === undefined ? null : [...order],
    lifts,
    liftedBy,
    reason,
    madeBy,
    madeAt: madeAt.toISOString(),
  };
}
