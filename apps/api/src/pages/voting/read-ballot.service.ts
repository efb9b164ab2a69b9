import { Injectable } from '@nestjs/common';
import { type CheckedRulebook, quotaSentences, shareOfVote } from '@laurel/domain';
import { missingFor } from '@laurel/domain/contest/sealing';
import { choiceRange } from '@laurel/domain/voting';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { type StageNow, StagesService } from '../../contests/stages.service.js';
import { EntriesService } from '../../entries/entries.service.js';
import { AnswerBudget } from '../../platform/http/answer-budget.js';
import { Problem } from '../../platform/problem/problem.js';
import {
  type BallotChannel,
  type BallotChannels,
  BallotChannelsService,
  channelOf,
} from '../../voting/channels/ballot-channels.service.js';
import { formOf } from './ballot-form.js';
import type {
  BallotCountingDto,
  BallotEntryDto,
  BallotPageDto,
  BallotStageDto,
  OtherBallotDto,
  QuotaWindowDto,
  TotalsRuleDto,
} from './dto/ballot-page.dto.js';

/** What everybody may know of a ballot before filling it in. */
@Injectable()
export class ReadBallot {
  constructor(
    private readonly channels: BallotChannelsService,
    private readonly stages: StagesService,
    private readonly entries: EntriesService,
    private readonly rulebooks: RulebooksService,
  ) {}

  async read(slug: string, channelId: string | undefined): Promise<BallotPageDto> {
    const found = await this.channels.ofContest(slug);
    const { contest } = found;
    const [stages, sealed] = await Promise.all([this.stages.ofContest(contest.id), this.rulebooks.newest(contest.id)]);
    const rulebook = sealed === null ? null : await this.rulebooks.rules(contest.id, sealed);
    const opened = openedOf(found, stages).filter((each) => canRun(each, rulebook));
    const channel = channelOf(found, channelId ?? opened[0]?.channel);
    if (!canRun(channel, rulebook)) throw new Problem('ballot.unknown-channel');
    const { rules } = channel;
    const { from, to } = choiceRange(rules.form);
    return {
      channel: channel.channel,
      title: channel.title,
      others: opened.filter((each) => each !== channel).map(otherOf),
      form: formOf(channel, rulebook),
      from,
      to: Number.isFinite(to) ? to : channel.field.length,
      ballots: rules.key.slotsOfEntry ?? rules.key.slots,
      ballotsOfEntry: rules.key.slotsOfEntry ?? null,
      window: windowOf(rules.key.window),
      totals: totalsOf(channel.totals),
      counting: countingDto(channel),
      share: rulebook === null ? null : (shareOfVote(rulebook.rulebook, channel.channel) ?? null),
      quotas: isSaidByKey(channel) || rulebook === null ? [] : quotaSentences(rulebook, channel.channel),
      stage: stageOf(stages, channel),
      entries: new AnswerBudget().take(await this.entriesOf(channel)),
      rulebookVersion: sealed?.version ?? 0,
    };
  }

  private async entriesOf({ contest, field, parts }: BallotChannel): Promise<BallotEntryDto[]> {
    if (field.length === 0) return [];
    const names = await this.entries.names(contest.id, field);
    return field.flatMap((number) => {
      const entry = names.get(number);
      if (entry === undefined) return [];
      const { title, submitters, isSample } = entry;
      return [{ number, title, submitters: [...submitters], isSample, part: parts.get(number) ?? null }];
    });
  }
}

const canRun = ({ channel }: BallotChannel, rules: CheckedRulebook | null): boolean =>
  rules === null || missingFor({ kind: 'ballots', opens: { channels: [channel] } }, rules.rulebook).length === 0;

/** One quota of a voter, whose ballots choose and are all counted together. */
const isSaidByKey = ({ rules: { form, key }, held }: BallotChannel): boolean =>
  form.kind === 'choose' &&
  form.repeat !== true &&
  (held === null || held.quotas.length === 0) &&
  key.slotsOfEntry === undefined;

function windowOf(window: BallotChannel['rules']['key']['window']): QuotaWindowDto {
  if (window === 'contest') return { kind: 'contest' };
  if ('minutes' in window) return { kind: 'minutes', minutes: window.minutes };
  if ('apartMinutes' in window) throw new Error('no ballots are cast in such a channel');
  return window.every === 'hour' ? { kind: 'hour' } : { kind: 'day', from: window.from };
}

const otherOf = ({ channel, title, totals }: BallotChannel): OtherBallotDto => ({
  channel,
  title,
  totals: totalsOf(totals),
});

const totalsOf = (totals: BallotChannel['totals']): TotalsRuleDto =>
  typeof totals === 'string' ? { kind: totals } : { kind: 'hours', hours: totals.at };

const countingDto = ({ counting }: BallotChannel): BallotCountingDto | null =>
  counting === null ? null : { kind: counting.kind, cells: [...counting.cells] };

const STATES = ['open', 'planned', 'closed'] as const;

/** The channels that stages open: first those that are open, then those that will be. */
function openedOf({ channels }: BallotChannels, stages: readonly StageNow[]): readonly BallotChannel[] {
  const placeOf = (channel: BallotChannel): number => {
    const state = stageOf(stages, channel)?.state;
    return STATES.findIndex((each) => each === state);
  };
  const opened = [...channels.values()].filter((channel) => placeOf(channel) >= 0);
  return opened.sort((a, b) => placeOf(a) - placeOf(b));
}

/** The one that is open, else the next, else the last that was. */
function stageOf(stages: readonly StageNow[], { channel }: BallotChannel): BallotStageDto | null {
  const opening = stages.filter(({ kind, opens }) => kind === 'ballots' && opens?.channels?.includes(channel));
  const found = STATES.flatMap((state) => opening.filter((stage) => stage.state === state))[0];
  if (found === undefined) return null;
  const { title, state, opensAt } = found;
  const closesAt = found.closedAt ?? found.closesAt;
  return { title, state, opensAt: opensAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null };
}
