import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../audit/audited-changes.service.js';
import { validated } from '../../app.validation.js';
import { ChangeStage } from '../../contests/change-stage.service.js';
import { type Contest, ContestsService } from '../../contests/contests.service.js';
import { CreateContest } from '../../contests/create-contest.service.js';
import { CreateContestRequest } from '../../contests/dto/create-contest.dto.js';
import { SealRulebook } from '../../contests/seal-rulebook.service.js';
import { AddEntry } from '../../entries/add-entry.service.js';
import { AddEntryRequest } from '../../entries/dto/add-entry.dto.js';
import { Notices } from '../../results/notice/notices.service.js';
import { OpenNotice } from '../../results/notice/open-notice.service.js';
import { PublishRound } from '../../results/publish-round.service.js';
import { AddStop } from '../../roadshow/add-stop.service.js';
import { AddStopRequest } from '../../roadshow/dto/add-stop.dto.js';
import type { Login } from '../logins.js';
import { actorOf, SEED, seedPeople } from './live-accounts.js';
import { type LiveFiles, ofPanel } from './live-files.js';
import { markAsJudge, seatJudges } from './live-panel.js';
import { FINAL_PANEL, LIVE_SLUG, SCREENING_PANEL } from './live-slug.js';

const ROUND = 'screening';
const STAGE = 'screening';
const CONFIRMED = 8;

interface Present {
  readonly has_contest: boolean;
  readonly has_rulebook: boolean;
  readonly numbers: number[];
  readonly stops: number[];
  readonly is_screening_open: boolean;
  readonly is_published: boolean;
}

interface Organisers {
  readonly first: Actor;
  readonly second: Actor;
}

/**
 * Seeds a contest that is under way, through the services that the routes use: its screening is marked, closed and published,
 * its vote and its review are open. What an interrupted seeding left out is added.
 */
export class LiveDemo {
  constructor(private readonly app: INestApplicationContext) {}

  async seed(files: LiveFiles, logins: readonly Login[]): Promise<void> {
    const present = await this.present();
    const contest = await this.contest(files, present);
    await this.content(contest, files, present);
    const accounts = await seedPeople(this.app, contest, logins);
    const accountOf = ({ email }: Login): string => accounts.get(email) ?? '';
    const [first = '', second = ''] = logins.filter(({ role }) => role === 'organiser').map(accountOf);
    const organisers = { first: actorOf(first), second: actorOf(second) };
    const judgesOf = (panel: string): string[] => logins.filter((login) => login.panel === panel).map(accountOf);
    const seating = { contest, organiser: organisers.first };
    if (!present.is_published) {
      await this.screen({ files, organisers, contest, judges: judgesOf(SCREENING_PANEL) });
    }
    await seatJudges(this.app, { ...seating, panel: FINAL_PANEL, judges: judgesOf(FINAL_PANEL) });
  }

  private async contest({ contest, rulebook }: LiveFiles, present: Present): Promise<Contest> {
    if (!present.has_contest) {
      await this.app.get(CreateContest).create(await validated(CreateContestRequest, contest), SEED);
    }
    const made = await this.app.get(ContestsService).find(LIVE_SLUG);
    if (!present.has_rulebook) await this.app.get(SealRulebook).seal(made, { rulebook, reason: null }, SEED);
    return made;
  }

  private async content(contest: Contest, { entries, stops }: LiveFiles, present: Present): Promise<void> {
    for (const entry of entries.filter(({ number }) => !present.numbers.includes(number))) {
      await this.app.get(AddEntry).add(contest, await validated(AddEntryRequest, entry), SEED);
    }
    for (const stop of stops.filter(({ position }) => !present.stops.includes(position))) {
      await this.app.get(AddStop).add(contest, await validated(AddStopRequest, stop), SEED);
    }
  }

  private async screen(screening: Screening): Promise<void> {
    const { files, organisers, contest, judges } = screening;
    if ((await this.present()).is_screening_open) {
      await seatJudges(this.app, { contest, panel: SCREENING_PANEL, judges, organiser: organisers.first });
      const sheets = ofPanel(files.sheets, SCREENING_PANEL);
      const marking = judges.map((judge, index) => {
        const marks = new Map(sheets[index]?.marks.map(([entry, ...given]) => [entry, given]));
        return markAsJudge(this.app, { contest, panel: SCREENING_PANEL, judge, marks });
      });
      await Promise.all(marking);
      const closing = { key: STAGE, to: 'closed', reason: files.screeningClosed } as const;
      await this.app.get(ChangeStage).change(contest, closing, organisers.first);
    }
    await this.publish(contest, organisers);
  }

  /** One organiser proposes the shortlist, the other publishes it. */
  private async publish(contest: Contest, { first, second }: Organisers): Promise<void> {
    const notices = await this.app.get(Notices).ofRound(contest.id, ROUND);
    if (notices.length === 0) {
      await this.app.get(OpenNotice).open(contest, { round: ROUND, endsAt: null, reason: null, corrects: [] }, first);
    }
    const [newest] = await this.app.get(Notices).ofRound(contest.id, ROUND);
    const confirms = newest?.hash.slice(-CONFIRMED) ?? null;
    await this.app.get(PublishRound).publish(contest, { round: ROUND, reason: null, corrects: [], confirms }, second);
  }

  private async present(): Promise<Present> {
    const rows = await this.app.get(DataSource).query<Present[]>(
      `with demo as (select id as contest_id from contests where slug = $1)
       select
         exists (select from demo) as has_contest,
         exists (select from rulebook_versions join demo using (contest_id)) as has_rulebook,
         array(select number from entries join demo using (contest_id)) as numbers,
         array(select position from roadshow_stops join demo using (contest_id)) as stops,
         exists (select from stages join demo using (contest_id) where key = $2 and stage_is_open(stages)) as is_screening_open,
         exists (select from outcome_versions join demo using (contest_id)) as is_published`,
      [LIVE_SLUG, STAGE],
    );
    if (rows[0] === undefined) throw new Error('the database says nothing');
    return rows[0];
  }
}

interface Screening {
  readonly contest: Contest;
  readonly files: LiveFiles;
  readonly organisers: Organisers;
  readonly judges: readonly string[];
}
