import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Contest } from '../../contests/contests.service.js';
import { figureTitle, listTitle, roundOf, RulebooksService } from '../../contests/rulebooks.service.js';
import { type EntryNames, EntriesService } from '../../entries/entries.service.js';
import { Problem } from '../../platform/problem/problem.js';
import { DraftResults } from '../decisions/draft-results.service.js';
import { Readiness } from '../evidence/readiness.service.js';
import type { DraftedPartDto, DraftedRoundDto, ProposedVersionsDto, ReadinessDto } from './dto/notice.dto.js';
import { isSuperseded, newestOf, Notices } from './notices.service.js';

/** More rows of a part, and more parts, are not shown at once. */
const MOST_ROWS = 5000;

/** How a round stands on its way to publication, for the office. */
@Injectable()
export class ReadNotices {
  constructor(
    private readonly source: DataSource,
    private readonly rulebooks: RulebooksService,
    private readonly entries: EntriesService,
    private readonly readiness: Readiness,
    private readonly drafting: DraftResults,
    private readonly notices: Notices,
  ) {}

  async ready(contest: Contest, round: string): Promise<ReadinessDto> {
    const { missing } = await this.readiness.of(this.source.manager, contest, round);
    return { isReady: missing.length === 0, missing };
  }

  async proposals(contest: Contest, round: string): Promise<ProposedVersionsDto> {
    const rules = await this.rulebooks.newestRules(contest.id);
    if (rules?.rounds.has(round) !== true) throw new Problem('round.not-found');
    const all = await this.notices.ofRound(contest.id, round);
    const [newest] = newestOf(all);
    const items = await Promise.all(
      all.map(async (notice) => ({
        ...notice,
        openedAt: notice.openedAt.toISOString(),
        endsAt: notice.endsAt?.toISOString() ?? null,
        publishedAt: notice.publishedAt?.toISOString() ?? null,
        isSuperseded:
          notice.publishedAt === null &&
          (notice !== newest || (await isSuperseded(this.source.manager, contest.id, { notice, rules }))),
      })),
    );
    return { items: items.map(shown) };
  }

  async ranking(contest: Contest, round: string): Promise<DraftedRoundDto> {
    const { rules, drafted } = await this.drafting.draft(contest, round);
    const names = await this.entries.names(contest.id);
    const titles = { names, listTitle: (list: string) => listTitle(rules, round, list) };
    return {
      round,
      evidenceHash: drafted.hash,
      figures: (roundOf(rules, round)?.figures ?? []).map(({ id }) => ({ id, title: figureTitle(rules, round, id) })),
      parts: drafted.parts.map((part) => partOf(part.part, drafted, titles)),
      ties: drafted.ties.map(({ part, list, entries, places }) => ({
        part: part === '' ? null : part,
        list,
        entries: [...entries],
        places,
      })),
      waiting: [...drafted.waiting],
    };
  }
}

type Shown = ProposedVersionsDto['items'][number];

const shown = (version: Shown): Shown => ({
  round: version.round,
  version: version.version,
  hash: version.hash,
  evidenceHash: version.evidenceHash,
  rulebookHash: version.rulebookHash,
  domainVersion: version.domainVersion,
  reason: version.reason,
  openedBy: version.openedBy,
  openedAt: version.openedAt,
  endsAt: version.endsAt,
  isOver: version.isOver,
  isSuperseded: version.isSuperseded,
  publishedAt: version.publishedAt,
  along: version.along,
});

type Drafted = Awaited<ReturnType<DraftResults['draft']>>['drafted'];

interface Titles {
  readonly names: EntryNames;
  readonly listTitle: (list: string) => DraftedPartDto['lists'][number]['title'];
}

function partOf(part: string, drafted: Drafted, { names, listTitle: titleOf }: Titles): DraftedPartDto {
  const isOf = (row: { readonly part: string }): boolean => row.part === part;
  return {
    part: part === '' ? null : part,
    places: drafted.places
      .filter(isOf)
      .slice(0, MOST_ROWS)
      .map(({ entry, place, score, figures, lists, to_cut: cut }) => ({
        entry,
        title: names.titleOf(entry),
        place,
        score,
        figures,
        lists: [...lists],
        toCut: cut === null ? null : { list: cut.list, isOn: cut.isOn, place: cut.against.place, by: cut.by },
      })),
    out: drafted.outs.filter(isOf).map(({ entry, why, sentence }) => ({ entry, why, sentence })),
    lists: (drafted.parts.find(isOf)?.lists ?? []).map(({ id }) => ({
      id,
      title: titleOf(id),
      entries: drafted.members.filter((row) => isOf(row) && row.list === id).map(({ entry }) => entry),
    })),
  };
}
