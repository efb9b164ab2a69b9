import { Injectable } from '@nestjs/common';
import type { CheckedRulebook, Rulebook } from '@laurel/domain';
import { RulebooksService } from '../contests/rulebooks.service.js';
import { Problem } from '../platform/problem/problem.js';
import type { CriterionDto, PanelDto } from './dto/panel.dto.js';
import type { PanelOf } from './panel-of.js';

/** A panel of the newest sealed rulebook. */
export interface RuledPanel {
  readonly shown: PanelDto;
  /** Whether judges do not see who submitted an entry. */
  readonly isBlind: boolean;
  readonly rulebookVersion: number;
}

type Panel = NonNullable<Rulebook['panels']>[number];

/** The panels of a contest as its rulebook has them, those that a round takes marks from. */
@Injectable()
export class PanelRules {
  constructor(private readonly rulebooks: RulebooksService) {}

  async all(contestId: string): Promise<RuledPanel[]> {
    const newest = await this.rulebooks.newest(contestId);
    if (newest === null) return [];
    const rules = await this.rulebooks.rules(contestId, newest);
    return [...rules.panels.values()].flatMap((panel) => {
      const shown = shownPanel(rules, panel);
      return shown === null ? [] : [{ shown, isBlind: panel.blind === true, rulebookVersion: newest.version }];
    });
  }

  async find({ contest, panel }: PanelOf): Promise<RuledPanel> {
    const found = (await this.all(contest.id)).find(({ shown }) => shown.id === panel);
    if (found === undefined) throw new Problem('panel.not-found');
    return found;
  }
}

function shownPanel({ rulebook }: CheckedRulebook, panel: Panel): PanelDto | null {
  const round = rulebook.rounds.find(({ figures }) =>
    figures.some(({ from }) => 'marks' in from && from.marks === panel.id),
  );
  if (round === undefined) return null;
  return {
    id: panel.id,
    title: panel.title,
    criteria: panel.criteria.map(shownCriterion),
    atLeast: panel.judges.atLeast,
    isPartial: panel.partial === true,
    round: round.id,
    roundTitle: round.title,
  };
}

const shownCriterion = ({ id, title, weight, scale, commentAt }: Panel['criteria'][number]): CriterionDto => ({
  id,
  title,
  weight: weight ?? null,
  scale,
  commentAt:
    commentAt === undefined
      ? null
      : { from: commentAt.from ?? null, to: commentAt.to ?? null, atLeast: commentAt.atLeast },
});
