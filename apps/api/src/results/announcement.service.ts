import { Injectable } from '@nestjs/common';
import type { Language, PartOutcome } from '@laurel/domain';
import { type Contest, ContestsService } from '../contests/contests.service.js';
import { type StageNow, StagesService } from '../contests/stages.service.js';
import { type EntryNames, EntriesService } from '../entries/entries.service.js';
import { fileStem } from '../platform/http/document-download.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { announcementHtml } from './announcement-html.js';
import type { AnnouncedEntryDto, AnnouncedListDto, AnnouncementDto } from './dto/announcement.dto.js';
import { type PublishedRound, PublishedOutcomes } from './published-outcomes.service.js';
import { listTitle, partTitle } from './rule-titles.js';

interface AnnouncementFile {
  readonly fileName: string;
  readonly content: string;
}

interface Printed {
  readonly names: EntryNames;
  readonly writeUps: ReadonlyMap<number, WordsDto>;
  /** Of the announcement, where the contest has such a stage. */
  readonly opensAt: Date | null;
}

/** The lists of the last published round, as newspapers print them. */
@Injectable()
export class AnnouncementService {
  constructor(
    private readonly contests: ContestsService,
    private readonly stages: StagesService,
    private readonly entries: EntriesService,
    private readonly published: PublishedOutcomes,
  ) {}

  async read(slug: string): Promise<AnnouncementDto> {
    const contest = await this.contests.find(slug);
    const round = await this.published.last(contest.id);
    const parts = lastParts(round);
    const full = fullList(parts);
    const lists = parts.flatMap((part) => part.lists);
    const [stages, names, writeUps] = await Promise.all([
      this.stages.ofContest(contest.id),
      this.entries.names(contest.id, numbersOf(lists)),
      this.entries.writeUps(contest.id, numbersOf(lists.filter(({ id }) => id === full))),
    ]);
    return announcementOf(contest, round, { names, writeUps, opensAt: opensAtOf(stages) });
  }

  async file(slug: string, language: Language): Promise<AnnouncementFile> {
    const announcement = await this.read(slug);
    const fileName = `${fileStem({ slug, ...announcement })}-announcement-v${announcement.version}-${language}.html`;
    return { fileName, content: announcementHtml(announcement, language) };
  }
}

const opensAtOf = (stages: readonly StageNow[]): Date | null =>
  stages.find(({ kind }) => kind === 'announcement')?.opensAt ?? null;

function lastParts({ publication, outcome }: PublishedRound): readonly PartOutcome[] {
  const last = outcome.rounds.find(({ id }) => id === publication.round);
  return last === undefined || 'waitsFor' in last ? [] : last.parts;
}

/** The first list of a round is printed with its write-ups. */
const fullList = (parts: readonly PartOutcome[]): string | undefined => parts[0]?.lists[0]?.id;

const numbersOf = (lists: PartOutcome['lists']): number[] => lists.flatMap(({ entries }) => [...entries]);

function announcementOf(contest: Contest, round: PublishedRound, printed: Printed): AnnouncementDto {
  const { publication, rules } = round;
  const parts = lastParts(round);
  const full = fullList(parts);
  const { title: contestTitle, edition, organisers, timeZone, isSimulated, isImported, simulatedNote } = contest;
  return {
    title: full === undefined ? contestTitle : listTitle(rules, publication.round, full),
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
    lists: parts.flatMap((part) => listsOf(round, part, { full, printed })),
  };
}

function listsOf(
  { rules, publication: { round } }: PublishedRound,
  { part, lists }: PartOutcome,
  { full, printed }: { full: string | undefined; printed: Printed },
): AnnouncedListDto[] {
  return lists.map(({ id, entries }) => {
    const isFull = id === full;
    const numbers = [...entries].sort((a, b) => a - b);
    return {
      id,
      part,
      isFull,
      title: listTitle(rules, round, id),
      partTitle: partTitle(rules, round, part),
      entries: numbers.map((number) => announced(number, printed, isFull)),
    };
  });
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
