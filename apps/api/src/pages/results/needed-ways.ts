import type {
  CheckedRulebook,
  FigureWay,
  Keys,
  NeededStanding,
  NeededTie,
  NeededWay,
  Tried,
  VotesWay,
  WhatWasNeeded,
} from '@laurel/domain';
import { channelTitle, figureTitle, roundOf } from '../../contests/rulebooks.service.js';
import { AnswerBudget } from '../../platform/http/answer-budget.js';
import type { KeyRefDto, TitledDto } from './dto/explained-entry.dto.js';
import type { NeedDto, NeededStandingDto, NeededTieDto, NeededWayDto } from './dto/needed.dto.js';

/** Where the words come from. */
interface InRound {
  readonly rules: CheckedRulebook;
  readonly round: string;
}

/** A channel can have a tally for each of very many keys. */
const BYTES_OF_WAYS = 12 * 1024;

export function needDto(needed: WhatWasNeeded, where: InRound): NeedDto {
  if ('nothing' in needed) return { nothing: needed.nothing.why, ways: [] };
  const ways = needed.ways.map((way) => wayDto(way, where));
  return { nothing: null, ways: new AnswerBudget(BYTES_OF_WAYS).take(ways) };
}

const wayDto = (way: NeededWay, where: InRound): NeededWayDto => ({
  kind: way.kind,
  ...(way.kind === 'votes' ? ofVotes(way, where) : ofFigure(way, where)),
  ...triedDto(way.tried, where),
});

type Input = Pick<NeededWayDto, 'channel' | 'group' | 'session' | 'panel' | 'figure' | 'isWholeFigure'>;

function ofVotes({ channel: id, group, session }: VotesWay, { rules }: InRound): Input {
  const channel = rules.channels.get(id);
  return {
    channel: { id, title: channelTitle(rules, id) },
    group: keyRef('group', group, channel?.groups),
    session: keyRef('session', session, channel?.sessions),
    panel: null,
    figure: null,
    isWholeFigure: false,
  };
}

function keyRef(axis: string, key: string | undefined, keys: Keys | undefined): KeyRefDto | null {
  if (key === undefined) return null;
  const declared = keys === undefined || keys === true ? undefined : keys.find(({ id }) => id === key);
  return { axis, key, title: declared?.title ?? { zh: key } };
}

const ofFigure = ({ panel: id, figure, beforeStep }: FigureWay, where: InRound): Input => ({
  channel: null,
  group: null,
  session: null,
  panel: { id, title: where.rules.panels.get(id)?.title ?? { zh: id } },
  figure: figureRef(figure, where),
  isWholeFigure: beforeStep === null,
});

const figureRef = (id: string, { rules, round }: InRound): TitledDto => ({ id, title: figureTitle(rules, round, id) });

type Result = Pick<NeededWayDto, 'not' | 'more' | 'reaches' | 'isLeast' | 'standing' | 'oneLess'>;

function triedDto(tried: Tried, where: InRound): Result {
  if ('not' in tried) {
    return { not: tried.not, more: null, reaches: null, isLeast: false, standing: null, oneLess: null };
  }
  const { standing, oneLess, ...enough } = tried;
  return {
    not: null,
    ...enough,
    standing: standingDto(standing, where),
    oneLess: oneLess === null ? null : standingDto(oneLess, where),
  };
}

const standingDto = ({ place, score, other }: NeededStanding, where: InRound): NeededStandingDto => ({
  place,
  score,
  otherPlace: other?.place ?? null,
  otherScore: other?.score ?? null,
  tie: other?.tie ? tieDto(other.tie, where) : null,
});

function tieDto(tie: NeededTie, where: InRound): NeededTieDto {
  const rule = tie.rule === null ? undefined : roundOf(where.rules, where.round)?.ties?.[tie.rule];
  return { ...tie, figure: rule?.by === 'figure' ? figureRef(rule.figure, where) : null };
}
