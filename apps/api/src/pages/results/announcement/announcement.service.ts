import { Injectable } from '@nestjs/common';
import type { Language } from '@laurel/domain';
import { type Contest, ContestsService } from '../../../contests/contests.service.js';
import { type StageNow, StagesService } from '../../../contests/stages.service.js';
import type { MemberRow, PartRow } from '../../../deciding/deciding.service.js';
import { type EntryNames, EntriesService } from '../../../entries/entries.service.js';
import { grouped } from '../../../platform/grouped.js';
import { fileStem } from '../../../platform/http/document-download.js';
import type { WordsDto } from '../../../platform/input/words.dto.js';
import { announcementHtml } from './announcement-html.js';
import type { AnnouncedEntryDto, AnnouncedListDto, AnnouncementDto } from '../dto/announcement.dto.js';
import { AnswerBudget } from '../../../platform/http/answer-budget.js';
import { PublishedRows } from '../../../results/published-rows.service.js';
import { type PublishedVersion, PublishedVersions } from '../../../results/published-versions.service.js';
import { listTitle, partTitle } from '../../../contests/rulebooks.service.js';

interface AnnouncementFile {
  readonly fileName: string;
  readonly content: string;
}

/** A list of a part, with those of its members who are printed. */
interface ListToPrint {
  readonly part: string;
  readonly id: string;
  readonly total: number;
  readonly members: readonly MemberRow[];
}

interface Printed {
  readonly names: EntryNames;
  readonly writeUps: ReadonlyMap<number, WordsDto>;
  /** Of the announcement, where the contest has such a stage. */
  readonly opensAt: Date | null;
}

const MOST_PARTS = 200;

/** The lists of the last published round, as newspapers print them. */
@Injectable()
export class AnnouncementService {
  constructor(
    private readonly contests: ContestsService,
    private readonly stages: StagesService,
    private readonly entries: EntriesService,
    private readonly published: PublishedVersions,
    private readonly rows: PublishedRows,
  ) {}

  async read(slug: string): Promise<AnnouncementDto> {
    const contest = await this.contests.find(slug);
    const version = await this.published.find(contest.id);
    const { publication } = version;
    const parts = await this.rows.parts(publication, publication.round, { after: 0, limit: MOST_PARTS });
    const lists = listsToPrint(parts, await this.rows.announced(publication, parts));
    const full = fullList(parts);
    const [stages, names, writeUps] = await Promise.all([
      this.stages.ofContest(contest.id),
      this.entries.names(contest.id, numbersOf(lists)),
      this.entries.writeUps(contest.id, numbersOf(lists.filter(({ id }) => id === full))),
    ]);
    return announcementOf(contest, version, { full, lists, printed: { names, writeUps, opensAt: opensAtOf(stages) } });
  }

  async file(slug: string, language: Language): Promise<AnnouncementFile> {
    const announcement = await this.read(slug);
    const fileName = `${fileStem({ slug, ...announcement })}-announcement-v${announcement.version}-${language}.html`;
    return { fileName, content: announcementHtml(announcement, language) };
  }
}

const opensAtOf = (stages: readonly StageNow[]): Date | null =>
  stages.find(({ kind }) => kind === 'announcement')?.opensAt ?? null;

/** The first list of a round is printed with its write-ups. */
const fullList = (parts: readonly PartRow[]): string | undefined => parts[0]?.lists[0]?.id;

const numbersOf = (lists: readonly ListToPrint[]): number[] =>
  lists.flatMap(({ members }) => members.map(({ entry }) => entry));

function listsToPrint(parts: readonly PartRow[], members: readonly MemberRow[]): ListToPrint[] {
  const ofList = grouped(members, ({ part, list }) => `${part} ${list}`);
  return parts.flatMap(({ part, lists }) =>
    lists.map(({ id, total }) => ({ part, id, total, members: ofList.get(`${part} ${id}`) ?? [] })),
  );
}

interface ToAnnounce {
  readonly full: string | undefined;
  readonly lists: readonly ListToPrint[];
  readonly printed: Printed;
}

function announcementOf(
  contest: Contest,
  version: PublishedVersion,
  { full, lists, printed }: ToAnnounce,
): AnnouncementDto {
  const { publication, rules } = version;
  const { round } = publication;
  const { title: contestTitle, edition, organisers, timeZone, isSimulated, isImported, simulatedNote } = contest;
  const budget = new AnswerBudget();
  return {
    title: full === undefined ? contestTitle : listTitle(rules, round, full),
    contestTitle,
    edition,
    organisers,
    timeZone,
    isSimulated,
    isImported,
    simulatedNote,
    announcedAt: (printed.opensAt ?? publication.publishedAt).toISOString(),
    version: publication.version,
    hash: publication.hashes.outcome,
    lists: lists.map(({ part, id, total, members }): AnnouncedListDto => ({
      id,
      part: part === '' ? null : part,
      isFull: id === full,
      title: listTitle(rules, round, id),
      partTitle: partTitle(rules, round, part === '' ? null : part),
      total,
      entries: budget.take(members.map(({ entry }) => announced(entry, printed, id === full))),
    })),
  };
}

function announced(number: number, { names, writeUps }: Printed, isFull: boolean): AnnouncedEntryDto {
  const name = names.get(number);
  return {
    number,
    title: names.titleOf(number),
    submitters: [...(name?.submitters ?? [])],
    writeUp: isFull ? (writeUps.get(number) ?? null) : null,
    isSample: name?.isSample ?? false,
  };
}
