import { Injectable } from '@nestjs/common';
import type { CheckedRulebook } from '@laurel/domain';
import type { EntityManager } from 'typeorm';
import type { Contest } from '../../contests/contests.service.js';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { type StageNow, StagesService } from '../../contests/stages.service.js';
import { EntriesService } from '../../entries/entries.service.js';
import { SheetProofs } from '../../judging/evidence/sheet-proofs.service.js';
import { Sheets } from '../../judging/evidence/sheets.service.js';
import { type Fault, Problem } from '../../platform/problem/problem.js';
import { BallotReviews } from '../../voting/reviews/ballot-reviews.service.js';
import { allDecisions, concerns, inForce } from '../decisions/decisions.service.js';
import { recordables } from '../recorded/recordable.js';
import { wholeVersions } from '../recorded/recorded-versions.service.js';
import { sourcesOf } from '../round-sources.js';
import * as missing from './missing.js';

interface Asked {
  readonly contest: Contest;
  readonly rules: CheckedRulebook;
  readonly round: CheckedRulebook['rulebook']['rounds'][number];
}

/** What must be there before a round can be decided, and before anybody sees a ranking or a mark of it. */
@Injectable()
export class Readiness {
  constructor(
    private readonly rulebooks: RulebooksService,
    private readonly stages: StagesService,
    private readonly entries: EntriesService,
    private readonly sheets: Sheets,
    private readonly proofs: SheetProofs,
    private readonly reviews: BallotReviews,
  ) {}

  /** Everything that is missing, in the order in which it happens; the rules by which it was judged. */
  async of(db: EntityManager, contest: Contest, round: string): Promise<{ rules: CheckedRulebook; missing: Fault[] }> {
    const rules = await this.rulebooks.newestRules(contest.id);
    const found = rules?.rulebook.rounds.find(({ id }) => id === round);
    if (rules === null || found === undefined) throw new Problem('round.not-found');
    if (contest.isImported) throw new Problem('contest.imported');
    const asked = { contest, rules, round: found };
    return {
      rules,
      missing: [
        ...(await this.ofStages(db, asked)),
        ...(await this.ofSheets(db, asked)),
        ...(await ofRecorded(db, asked)),
        ...(await this.ofReviews(db, asked)),
      ],
    };
  }

  async require(db: EntityManager, contest: Contest, round: string): Promise<CheckedRulebook> {
    const { rules, missing: faults } = await this.of(db, contest, round);
    if (faults.length > 0) throw new Problem('round.not-ready', { missing: faults });
    return rules;
  }

  /** Channels whose votes are all there: counted elsewhere, or with no stage that is open or to come. */
  async closedChannels(contestId: string, rules: CheckedRulebook): Promise<ReadonlySet<string>> {
    const stages = await this.stages.ofContest(contestId);
    const isOver = (id: string): boolean => {
      const own = stages.filter((stage) => opensChannel(stage, id));
      return own.length > 0 && own.every(({ state }) => state === 'closed');
    };
    const channels = [...rules.channels.values()];
    return new Set(channels.filter(({ id, kind }) => kind === 'imported' || isOver(id)).map(({ id }) => id));
  }

  /**
   * Every stage whose channel or panel the round uses is closed, and there is one for each; one that this version could not
   * open has collected nothing, which must not count as if nobody had voted.
   */
  private async ofStages(db: EntityManager, { contest, rules, round }: Asked): Promise<Fault[]> {
    const [stages, standingOf] = await Promise.all([
      this.stages.ofContest(contest.id),
      this.stages.standings(db, contest.id),
    ]);
    const { channels, panels } = sourcesOf(round);
    const online = channels.filter((id) => rules.channels.get(id)?.kind === 'online');
    const opening = [
      ...online.map((id) => ({
        title: rules.channels.get(id)?.title,
        of: stages.filter((stage) => opensChannel(stage, id)),
      })),
      ...panels.map((id) => ({
        title: rules.panels.get(id)?.title,
        of: stages.filter(({ opens }) => opens?.panel === id),
      })),
    ];
    return opening.flatMap(({ title, of }) => {
      if (of.length === 0) return [missing.stage(title ?? { zh: '' })];
      return of.flatMap((stage) => {
        if (standingOf(stage.id).cannotRun && stage.openedAt === null) return [missing.rules(stage)];
        return stage.state === 'closed' ? [] : [missing.close(stage)];
      });
    });
  }

  /**
   * Each entry of the field has as many submitted sheets as its panels ask for; those that were taken out need none. While
   * marks are given nothing is said of it: the number of sheets would tell organisers who marks the entry of their own body.
   */
  private async ofSheets(db: EntityManager, { contest, rules, round }: Asked): Promise<Fault[]> {
    const field = await this.entries.ofRound(contest.id, round.id);
    if (field === null) return [missing.field];
    const gone = await takenOut(db, contest.id, { rules, round: round.id });
    const stages = await this.stages.ofContest(contest.id);
    const isMarked = (id: string): boolean =>
      stages.some(({ opens, state }) => opens?.panel === id && state !== 'closed');
    const faults: Fault[] = [];
    for (const id of sourcesOf(round).panels.filter((panel) => !isMarked(panel))) {
      const [panel, counts] = [rules.panels.get(id), await this.sheets.counts(db, contest.id, id)];
      if (panel === undefined) continue;
      const { atLeast } = panel.judges;
      const short = field.filter((entry) => !gone.has(entry) && (counts.get(entry) ?? 0) < atLeast);
      if (short.length > 0) faults.push(missing.sheets(panel, short));
      const unproven = await this.proofs.check(db, contest.id, id);
      if (unproven.length > 0) faults.push(missing.proofs(panel, unproven));
    }
    return faults;
  }

  /** No ballot is under review any more: what is struck off is known. */
  private async ofReviews(db: EntityManager, { contest, round }: Asked): Promise<Fault[]> {
    const { channels } = sourcesOf(round);
    const open = (await this.reviews.ofContest(contest.id, db)).filter(({ ruling }) => ruling === null);
    return open.filter(({ channel }) => channels.includes(channel)).map(missing.ruling);
  }
}

const opensChannel = ({ opens }: StageNow, channel: string): boolean => opens?.channels?.includes(channel) === true;

/** Who was taken out of this round, or of one before. */
async function takenOut(
  db: EntityManager,
  contestId: string,
  { rules, round }: { readonly rules: CheckedRulebook; readonly round: string },
): Promise<ReadonlySet<number>> {
  const decisions = inForce(await allDecisions(db, contestId)).filter((each) => concerns(each, rules, round));
  return new Set(
    decisions.flatMap(({ kind, body }) => (kind === 'withdrawn' || kind === 'disqualified' ? (body.entry ?? []) : [])),
  );
}

/** Votes counted elsewhere and facts are there, and the newest of them confirmed. */
async function ofRecorded(db: EntityManager, { contest, rules, round }: Asked): Promise<Fault[]> {
  const all = await wholeVersions(db, contest.id);
  return recordables(rules)
    .filter(({ rounds }) => rounds.includes(round.id))
    .flatMap((recordable) => {
      const newest = all.find(({ kind, subject }) => kind === recordable.kind && subject === recordable.id);
      if (newest === undefined) return [missing.record(recordable)];
      return newest.confirmedAt === null ? [missing.confirmation(recordable, newest.version)] : [];
    });
}
