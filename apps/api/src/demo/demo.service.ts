import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../audit/audited-changes.service.js';
import { validated } from '../app.validation.js';
import { ContestsService } from '../contests/contests.service.js';
import { CreateContest } from '../contests/create-contest.service.js';
import { CreateContestRequest } from '../contests/dto/create-contest.dto.js';
import { SealRulebook } from '../contests/seal-rulebook.service.js';
import { AddEntry } from '../entries/add-entry.service.js';
import { AddEntryRequest } from '../entries/dto/add-entry.dto.js';
import { ImportEvidence } from '../results/import-evidence.service.js';
import { PublishOutcome } from '../results/publish-outcome.service.js';
import { AddStop } from '../roadshow/add-stop.service.js';
import { AddStopRequest } from '../roadshow/dto/add-stop.dto.js';
import { DEMO_SLUG, type DemoFiles } from './demo-files.js';

const SEED: Actor = { accountId: null, requestId: 'seed' };

interface Present {
  readonly has_contest: boolean;
  readonly has_rulebook: boolean;
  readonly numbers: number[];
  readonly stops: number[];
  readonly has_evidence: boolean;
  readonly is_published: boolean;
}

/** Seeds the demo through the services that the routes use; what an interrupted seeding left out is added. */
@Injectable()
export class Demo {
  constructor(
    private readonly source: DataSource,
    private readonly contests: ContestsService,
    private readonly creating: CreateContest,
    private readonly sealing: SealRulebook,
    private readonly entries: AddEntry,
    private readonly stops: AddStop,
    private readonly importing: ImportEvidence,
    private readonly publishing: PublishOutcome,
  ) {}

  async seed(files: DemoFiles): Promise<void> {
    const { rulebook, evidence } = files;
    const present = await this.present();
    if (!present.has_contest) await this.creating.create(await validated(CreateContestRequest, files.contest), SEED);
    const contest = await this.contests.find(DEMO_SLUG);
    if (!present.has_rulebook) await this.sealing.seal(contest, { rulebook, reason: null }, SEED);
    for (const entry of files.entries.filter(({ number }) => !present.numbers.includes(number))) {
      await this.entries.add(contest, await validated(AddEntryRequest, entry), SEED);
    }
    for (const stop of files.stops.filter(({ position }) => !present.stops.includes(position))) {
      await this.stops.add(contest, await validated(AddStopRequest, stop), SEED);
    }
    const made = await this.contests.find(DEMO_SLUG);
    if (!present.has_evidence) await this.importing.import(made, evidence, SEED);
    if (!present.is_published)
      await this.publishing.publish(made, { round: lastRound(rulebook), reason: null, corrects: [] }, SEED);
  }

  private async present(): Promise<Present> {
    const rows = await this.source.query<Present[]>(
      `with demo as (select id as contest_id from contests where slug = $1)
       select
         exists (select from demo) as has_contest,
         exists (select from rulebook_versions join demo using (contest_id)) as has_rulebook,
         array(select number from entries join demo using (contest_id)) as numbers,
         array(select position from roadshow_stops join demo using (contest_id)) as stops,
         exists (select from frozen_evidence join demo using (contest_id)) as has_evidence,
         exists (select from outcome_versions join demo using (contest_id)) as is_published`,
      [DEMO_SLUG],
    );
    if (rows[0] === undefined) throw new Error('the database says nothing');
    return rows[0];
  }
}

function lastRound(rulebook: unknown): string {
  const { rounds } = rulebook as { rounds: readonly { id: string }[] };
  return rounds.at(-1)?.id ?? '';
}
