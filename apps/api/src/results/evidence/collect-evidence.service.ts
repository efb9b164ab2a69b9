import { Injectable } from '@nestjs/common';
import type { CheckedRulebook } from '@laurel/domain';
import { type CellCount, roundOfChannel, voteRow } from '@laurel/domain/voting';
import type { EntityManager } from 'typeorm';
import { RoundFreezes } from '../../contests/round-freezes.service.js';
import { EntriesService, type EntryName } from '../../entries/entries.service.js';
import { Sheets } from '../../judging/evidence/sheets.service.js';
import { say } from '../../platform/problem/sentence.js';
import { type BallotReview, BallotReviews } from '../../voting/reviews/ballot-reviews.service.js';
import { Pairs } from '../../voting/tallies/pairs.service.js';
import type { CountedChannel } from '../../voting/tallies/tallies.service.js';
import { allDecisions, asEvidence, concerns, inForce, type StandingDecision } from '../decisions/decisions.service.js';
import { factsOf, talliesOf } from '../recorded/as-evidence.js';
import { type RecordedWhole, wholeVersions } from '../recorded/recorded-versions.service.js';
import { roundsUpTo, type RoundSources, sourcesOf } from '../round-sources.js';
import { CollectedVotes, type VoteDifference } from './collected-votes.service.js';

/** A contest with the rules that hold in it. */
interface Rules {
  readonly contestId: string;
  readonly rules: CheckedRulebook;
}

/** Whose evidence is wanted. */
export interface ToCollect extends Rules {
  /** The last round that it decides. */
  readonly round: string;
}

/** The votes cast here, counted once: nothing can be added to a channel that is closed. */
export interface Counted {
  readonly tallies: readonly object[];
  readonly ballots: number;
  readonly differences: readonly (VoteDifference & { readonly channel: string })[];
}

interface DecisionsToCheck extends Rules {
  readonly decisions: readonly StandingDecision[];
  readonly tallies: { readonly tallies: readonly object[] };
}

/** Builds the evidence of a round from what the rooms hold: as JSON whose order says nothing. */
@Injectable()
export class CollectEvidence {
  constructor(
    private readonly entries: EntriesService,
    private readonly votes: CollectedVotes,
    private readonly pairs: Pairs,
    private readonly sheets: Sheets,
    private readonly freezes: RoundFreezes,
    private readonly reviews: BallotReviews,
  ) {}

  /** Counts the ballots of all online channels that the evidence takes from. */
  count(db: EntityManager, { contestId, rules, round }: ToCollect): Promise<Counted> {
    return this.countChannels(db, { contestId, rules }, takenBy(rules, round).channels);
  }

  /** All of it, with the ballots as they were counted, and the decisions in force or those given. */
  async collect(db: EntityManager, wanted: ToCollect, { tallies }: Counted, given?: readonly StandingDecision[]) {
    const { contestId, rules, round } = wanted;
    const taken = takenBy(rules, round);
    const recorded = await confirmedVersions(db, contestId);
    const sheets = [];
    for (const panel of taken.panels) sheets.push(...(await this.sheets.submitted(db, contestId, panel)));
    const all = given ?? (await allDecisions(db, contestId));
    return {
      ...(await this.headOf(db, wanted)),
      upTo: round,
      tallies: [...tallies, ...importedTallies(taken.channels, rules, recorded)],
      sheets,
      facts: taken.facts.flatMap((set) => factsOf(set, rowsOf(recorded, 'facts', set))),
      decisions: [
        ...inForce(all)
          .filter((each) => concerns(each, rules, round))
          .map(asEvidence),
        ...(await this.withdrawals(db, wanted)),
        ...(await this.struckOff(db, wanted)),
      ],
    };
  }

  /** The votes of these channels, wherever they were cast. */
  async talliesOf(db: EntityManager, rules: Rules, channels: readonly string[]): Promise<readonly object[]> {
    const { tallies } = await this.countChannels(db, rules, channels);
    return [...tallies, ...importedTallies(channels, rules.rules, await confirmedVersions(db, rules.contestId))];
  }

  /** As much of it as decisions are checked against. */
  async ofDecisions(
    db: EntityManager,
    { decisions, tallies: { tallies }, ...rules }: DecisionsToCheck,
  ): Promise<object> {
    return { ...(await this.headOf(db, rules)), tallies, decisions: decisions.map(asEvidence) };
  }

  /** Whoever left by themselves takes no part from the first round on that was not frozen then. */
  private async withdrawals(db: EntityManager, { contestId, rules, round }: ToCollect): Promise<object[]> {
    const [all, frozen] = [await this.entries.withdrawals(db, contestId), await this.freezes.ofContest(contestId)];
    const rounds = roundsUpTo(rules, round);
    return all.flatMap(({ number: entry, at }) => {
      const from = rounds.find(({ id }) => (frozen.get(id) ?? at) >= at);
      return from === undefined
        ? []
        : [{ kind: 'withdrawn', entry, round: from.id, reason: LEFT, at: at.toISOString() }];
    });
  }

  /** The votes of ballots that were struck off, by the reviews that did it. */
  private async struckOff(db: EntityManager, { contestId, rules, round }: ToCollect): Promise<object[]> {
    const decisions: object[] = [];
    for (const channel of takenBy(rules, round).channels.flatMap((id) => rules.channels.get(id) ?? [])) {
      if (channel.kind !== 'online') continue;
      for (const { review, cells } of await this.reviews.struckVotes(db, contestId, channel)) {
        decisions.push(...cells.map((each) => struckOff(channel, review, each)));
      }
    }
    return decisions;
  }

  private async countChannels(
    db: EntityManager,
    { contestId, rules }: Rules,
    channels: readonly string[],
  ): Promise<Counted> {
    const counted = { tallies: [] as object[], ballots: 0, differences: [] as Counted['differences'][number][] };
    for (const channel of channels.flatMap((id) => rules.channels.get(id) ?? [])) {
      if (channel.kind !== 'online') continue;
      const { ballots, cells, differences } = await this.votes.ofChannel(db, contestId, channel);
      const votes = cells.map((each) => voteRow(each, channel.form));
      counted.tallies.push({ channel: channel.id, votes, ...(await this.pairsOf(db, { contestId, rules }, channel)) });
      counted.ballots += ballots;
      counted.differences.push(...differences.map((difference) => ({ channel: channel.id, ...difference })));
    }
    return counted;
  }

  /** Only where a round asks who comes before whom. */
  private async pairsOf(db: EntityManager, { contestId, rules }: Rules, channel: CountedChannel): Promise<object> {
    const isAsked = rules.rulebook.rounds.some(({ figures }) =>
      figures.some(({ from }) => 'pairs' in from && from.pairs === channel.id),
    );
    const round = roundOfChannel(rules.rulebook, channel.id);
    if (!isAsked || round === undefined) return {};
    const field = (await this.entries.ofRound(contestId, round)) ?? [];
    const left = (await this.entries.withdrawals(db, contestId)).map(({ number }) => number);
    return { pairs: await this.pairs.ofChannel(db, { contestId, channel, field: [...field, ...left] }) };
  }

  private async headOf(db: EntityManager, rules: Rules) {
    return { evidence: 1, rulebook: rules.rules.hash, entries: await this.entriesOf(db, rules) };
  }

  /** Once a round is frozen its entries are those of every later one: who comes later takes no part. */
  private async entriesOf(db: EntityManager, { contestId, rules }: Rules): Promise<object[]> {
    const [names, frozen] = await Promise.all([this.entries.names(contestId), firstFrozenEntries(db, contestId)]);
    const attributes = [...rules.attributes.keys()];
    return [...names.values()]
      .filter(({ number }) => frozen === null || frozen.has(number))
      .map((entry) => entryOf(entry, attributes));
  }
}

function struckOff(channel: CountedChannel, review: BallotReview, votes: CellCount): object {
  const [entry, second, third] = voteRow(votes, channel.form);
  const count = third === undefined ? { count: second } : { cell: second, count: third };
  const at = review.ruledAt?.toISOString();
  return { kind: 'votes-struck', channel: channel.id, entry, ...count, reason: review.rulingReason, at };
}

const LEFT = say('申报单位自行退出。', 'Its submitter took it out of the contest.');

export function takenBy(rules: CheckedRulebook, round: string): RoundSources {
  const all = roundsUpTo(rules, round).map(sourcesOf);
  const joined = (part: keyof RoundSources): string[] => [...new Set(all.flatMap((sources) => sources[part]))];
  return { channels: joined('channels'), panels: joined('panels'), facts: joined('facts') };
}

function entryOf({ number, category, district }: EntryName, attributes: readonly string[]): object {
  const known = Object.entries({ category, district }).filter(
    ([name, key]) => key !== null && attributes.includes(name),
  );
  return { number, ...Object.fromEntries(known) };
}

async function firstFrozenEntries(db: EntityManager, contestId: string): Promise<ReadonlySet<number> | null> {
  const [row] = await db.query<{ entries: number[] }[]>(
    `select entries from frozen_evidence where contest_id = $1 and origin = 'collected' order by position limit 1`,
    [contestId],
  );
  return row === undefined ? null : new Set(row.entries);
}

/** Of each subject the newest version that a second person confirmed. */
async function confirmedVersions(db: EntityManager, contestId: string): Promise<readonly RecordedWhole[]> {
  const all = (await wholeVersions(db, contestId)).filter(({ confirmedAt }) => confirmedAt !== null);
  return all.filter(
    ({ kind, subject }, index) => all.findIndex((each) => each.kind === kind && each.subject === subject) === index,
  );
}

const rowsOf = (recorded: readonly RecordedWhole[], kind: RecordedWhole['kind'], subject: string) =>
  recorded.find((each) => each.kind === kind && each.subject === subject)?.rows ?? [];

function importedTallies(
  channels: readonly string[],
  rules: CheckedRulebook,
  recorded: readonly RecordedWhole[],
): object[] {
  return channels.flatMap((id): readonly object[] => {
    const channel = rules.channels.get(id);
    if (channel?.kind !== 'imported') return [];
    const version = recorded.find(({ kind, subject }) => kind === 'votes' && subject === id);
    if (version === undefined) return [];
    const isOne = channel.groups === undefined && channel.sessions === undefined;
    return version.rows.length === 0 && isOne ? [{ channel: id, votes: [] }] : talliesOf(id, version.rows);
  });
}
