import { Injectable } from '@nestjs/common';
import { countingOf } from '@laurel/domain';
import { type BallotField, ballotRules, heldQuotas, roundOfChannel } from '@laurel/domain/voting';
import { Revisions } from '../../audit/revisions.service.js';
import { type Contest, ContestsService } from '../../contests/contests.service.js';
import { RulebooksService, type SealedRulebook } from '../../contests/rulebooks.service.js';
import { StagesService } from '../../contests/stages.service.js';
import { EntriesService } from '../../entries/entries.service.js';
import { BoundedCache } from '../../platform/bounded-cache.js';
import { Problem } from '../../platform/problem/problem.js';
import type { BallotChannel, BallotChannels } from './ballot-channel.js';

export type { BallotChannel, BallotChannels } from './ballot-channel.js';

type Sealed = Pick<SealedRulebook, 'version' | 'hash'>;
type BallotForm = BallotChannel['rules']['form'];

interface Kept {
  readonly found: BallotChannels;
  readonly revision: number;
}

/** The channels of contests, read once for each revision: ballots come by the thousand, and nothing of this changes. */
@Injectable()
export class BallotChannelsService {
  readonly #kept = new BoundedCache<Kept>(200);
  readonly #reading = new Map<string, Promise<BallotChannels>>();

  constructor(
    private readonly contests: ContestsService,
    private readonly rulebooks: RulebooksService,
    private readonly stages: StagesService,
    private readonly entries: EntriesService,
    private readonly revisions: Revisions,
  ) {}

  /** Throws where there is no such contest, or one that takes no ballots because it took place elsewhere. */
  async ofContest(slug: string): Promise<BallotChannels> {
    return this.current(slug) ?? whichTakeBallots(await this.readOnce(slug));
  }

  /** The same at once, as long as nothing has changed since they were read. */
  current(slug: string): BallotChannels | undefined {
    const kept = this.#kept.get(slug);
    if (kept === undefined || this.revisions.current(kept.found.contest.id) !== kept.revision) return undefined;
    return whichTakeBallots(kept.found);
  }

  /** By what has been committed by now, wherever. */
  async ofContestNow(slug: string): Promise<BallotChannels> {
    await this.revisions.look();
    return this.ofContest(slug);
  }

  async find(slug: string, channel?: string): Promise<BallotChannel> {
    return channelOf(await this.ofContest(slug), channel);
  }

  /** One look at the database for all who ask meanwhile. */
  private readOnce(slug: string): Promise<BallotChannels> {
    const reading = this.#reading.get(slug) ?? this.read(slug).finally(() => this.#reading.delete(slug));
    this.#reading.set(slug, reading);
    return reading;
  }

  private async read(slug: string): Promise<BallotChannels> {
    const contest = await this.contests.find(slug);
    const revision = this.revisions.current(contest.id);
    const sealed = await this.rulebooks.newest(contest.id);
    const channels = sealed === null ? [] : await this.channelsOf(contest, sealed);
    const found = {
      contest,
      channels: new Map(channels.map((each) => [each.channel, each])),
      single: await this.singleOf(contest, channels),
    };
    this.#kept.set(slug, { found, revision });
    return found;
  }

  private async channelsOf(contest: Contest, sealed: Sealed): Promise<BallotChannel[]> {
    const { rulebook } = await this.rulebooks.rules(contest.id, sealed);
    const channels = (rulebook.channels ?? []).map(async (channel): Promise<BallotChannel | null> => {
      const [rules, round] = [ballotRules(channel), roundOfChannel(rulebook, channel.id)];
      if (rules === undefined || round === undefined) return null;
      const field = (await this.entries.ofRound(contest.id, round)) ?? [];
      return {
        contest,
        channel: channel.id,
        rulebookVersion: sealed.version,
        round,
        title: channel.title,
        rules,
        held: heldQuotas(channel.id, rulebook.channels ?? []) ?? null,
        isForDevices: (channel.identity ?? 'device') === 'device',
        totals: channel.totals ?? 'hidden',
        counting: countingOf(rulebook, channel.id) ?? null,
        field,
        parts: await this.partsOf(contest.id, field, channel.form),
      };
    });
    return (await Promise.all(channels)).filter((channel) => channel !== null);
  }

  /** By the attribute of the form, if it has one. */
  private async partsOf(contestId: string, field: readonly number[], form: BallotForm): Promise<BallotField> {
    const attribute = form.kind === 'choose' ? form.per?.attribute : undefined;
    if (attribute !== 'category' && attribute !== 'district') return new Map(field.map((entry) => [entry, undefined]));
    const names = await this.entries.names(contestId, field);
    return new Map(field.map((entry) => [entry, names.get(entry)?.[attribute] ?? undefined]));
  }

  /** The only channel, or the only one that a stage opens. */
  private async singleOf({ id }: Contest, channels: readonly BallotChannel[]): Promise<string | null> {
    const [first, ...others] = channels;
    if (first === undefined || others.length === 0) return first?.channel ?? null;
    const stages = await this.stages.ofContest(id);
    const opened = new Set(stages.flatMap(({ kind, opens }) => (kind === 'ballots' ? (opens?.channels ?? []) : [])));
    const [named, ...more] = channels.filter(({ channel }) => opened.has(channel));
    return more.length === 0 ? (named?.channel ?? null) : null;
  }
}

function whichTakeBallots(found: BallotChannels): BallotChannels {
  if (found.contest.isImported) throw new Problem('contest.imported');
  return found;
}

export function channelOf({ channels, single }: BallotChannels, channel: string | undefined): BallotChannel {
  const named = channel ?? single;
  const found = named === null ? undefined : channels.get(named);
  if (found === undefined) throw new Problem('ballot.unknown-channel');
  return found;
}
