import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Exposure, type ExposureMeasure, mediansOf, tooLittleOf } from '@laurel/domain/roadshow';
import { In, type Repository } from 'typeorm';
import { RulebooksService } from '../contests/rulebooks.service.js';
import { EntriesService } from '../entries/entries.service.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Coverage } from './coverage.entity.js';
import type { Medium } from './medium.js';
import { RoadshowAppearance } from './roadshow-appearance.entity.js';
import { RoadshowDraw } from './roadshow-draw.entity.js';
import { RoadshowStop } from './roadshow-stop.entity.js';

export { media, type Medium } from './medium.js';

/** A stop as the page of its contest names it. */
export interface StopCard {
  readonly position: number;
  readonly name: WordsDto;
  readonly city: WordsDto;
  readonly startsAt: string;
  /** How many entries are on stage. */
  readonly appearances: number;
}

/** When an entry is on stage. */
export interface EntryAppearance {
  readonly stop: number;
  readonly stopName: WordsDto;
  readonly startsAt: string;
  readonly position: number;
  readonly minutes: number;
}

/** A piece about an entry. */
export interface EntryCoverage {
  readonly title: WordsDto;
  readonly outlet: WordsDto | null;
  readonly url: string | null;
  readonly publishedOn: string;
  readonly medium: Medium;
  readonly minutes: number | null;
  readonly isExample: boolean;
}

/** A stop with who is on stage and what was made of it, both in their order. */
export interface WholeStop extends RoadshowStop {
  readonly appearances: readonly RoadshowAppearance[];
  readonly coverage: readonly Coverage[];
  /** All of them, the last one holds. */
  readonly draws: readonly RoadshowDraw[];
}

export interface StopsPage {
  readonly stops: readonly WholeStop[];
  /** The position behind which to go on; null at the end. */
  readonly next: number | null;
}

export interface EntryExposure extends Exposure {
  readonly number: number;
  /** Pieces of coverage, with a link or without. */
  readonly coverage: number;
  /** Of what it has less than half the median. */
  readonly tooLittle: readonly ExposureMeasure[];
}

/** What was seen of an entry: minutes on stage, and the first of the pieces about it. */
export interface Seen {
  readonly minutes: number;
  readonly total: number;
  readonly pieces: readonly EntryCoverage[];
}

interface Exposures {
  readonly total: number;
  readonly entries: readonly EntryExposure[];
  readonly medians: Exposure;
}

interface StopSize {
  readonly id: string;
  readonly position: number;
  readonly rows: string;
}

const UNSEEN = { stops: 0, minutes: 0, coverage: 0, links: 0 };

const MOST_LISTED = 100;
/** Of stage and coverage together in one answer; a stop is never divided. */
const MOST_ROWS = 400;

function fitting(stops: readonly StopSize[]): readonly StopSize[] {
  let rows = 0;
  const end = stops.findIndex((stop, index) => {
    rows += Number(stop.rows);
    return index > 0 && (rows > MOST_ROWS || index >= MOST_LISTED);
  });
  return end < 0 ? stops : stops.slice(0, end);
}

/** The stops of a contest, and what the pages of contests and entries show of them. */
@Injectable()
export class RoadshowService {
  constructor(
    @InjectRepository(RoadshowStop) private readonly stops: Repository<RoadshowStop>,
    @InjectRepository(RoadshowAppearance) private readonly appearances: Repository<RoadshowAppearance>,
    @InjectRepository(Coverage) private readonly coverage: Repository<Coverage>,
    @InjectRepository(RoadshowDraw) private readonly draws: Repository<RoadshowDraw>,
    private readonly entries: EntriesService,
    private readonly rulebooks: RulebooksService,
  ) {}

  /** Those behind a position in their order, as many as one answer holds: five queries whatever their number. */
  async wholeStops(contestId: string, after: number): Promise<StopsPage> {
    const sizes = await this.stops.query<StopSize[]>(
      `select id, position,
         (select count(*) from roadshow_appearances where stop_id = roadshow_stops.id)
           + (select count(*) from coverage where stop_id = roadshow_stops.id) as rows
       from roadshow_stops where contest_id = $1 and position > $2 order by position`,
      [contestId, after],
    );
    const shown = fitting(sizes);
    const stopId = In(shown.map(({ id }) => id));
    const [stops, appearances, coverage, draws] = await Promise.all([
      this.stops.find({ where: { id: stopId }, order: { position: 'ASC' } }),
      this.appearances.find({ where: { stopId }, order: { position: 'ASC' } }),
      this.coverage.find({ where: { stopId }, order: { position: 'ASC' } }),
      this.draws.find({ where: { stopId }, order: { position: 'ASC' } }),
    ]);
    return {
      stops: stops.map((stop) => ({
        ...stop,
        appearances: appearances.filter(({ stopId }) => stopId === stop.id),
        coverage: coverage.filter(({ stopId }) => stopId === stop.id),
        draws: draws.filter(({ stopId }) => stopId === stop.id),
      })),
      next: shown.length < sizes.length ? (shown.at(-1)?.position ?? null) : null,
    };
  }

  /**
   * How much was seen of each entry over all stops, by number: the first of them, and how many there are. Of the entries that
   * take part in the last round none is missing, so that one that nobody saw is told of too.
   */
  async exposure(contestId: string): Promise<Exposures> {
    const seen = await this.stops.query<Omit<EntryExposure, 'tooLittle'>[]>(
      `select number, count(distinct stop_id) filter (where piece = 0)::int as stops, sum(minutes)::int as minutes,
         sum(piece)::int as coverage, sum(link)::int as links
       from (select number, stop_id, minutes, 0 as piece, 0 as link from roadshow_appearances where contest_id = $1
         union all select number, stop_id, 0, 1, (url is not null)::int from coverage where contest_id = $1) seen
       group by number`,
      [contestId],
    );
    const known = new Set(seen.map(({ number }) => number));
    const field = seen.length === 0 ? [] : await this.lastField(contestId);
    const unseen = field.flatMap((number) => (known.has(number) ? [] : [{ ...UNSEEN, number }]));
    const all = [...seen, ...unseen].sort((a, b) => a.number - b.number);
    const medians = mediansOf(all);
    const entries = all.slice(0, MOST_LISTED).map((each) => ({ ...each, tooLittle: tooLittleOf(each, medians) }));
    return { total: all.length, entries, medians };
  }

  /** Whom the roadshow is for; nobody while that is not decided. */
  private async lastField(contestId: string): Promise<readonly number[]> {
    const last = (await this.rulebooks.newestRules(contestId))?.rulebook.rounds.at(-1)?.id;
    return last === undefined ? [] : ((await this.entries.ofRound(contestId, last)) ?? []);
  }

  /** In their order. */
  async cards(contestId: string): Promise<StopCard[]> {
    const rows = await this.stops.query<(Omit<StopCard, 'startsAt'> & { readonly startsAt: Date })[]>(
      `select position, name, city, starts_at as "startsAt",
         (select count(*)::int from roadshow_appearances where stop_id = roadshow_stops.id) as appearances
       from roadshow_stops where contest_id = $1 order by position`,
      [contestId],
    );
    return rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString() }));
  }

  async appearancesOf(contestId: string, number: number): Promise<EntryAppearance[]> {
    const found = await this.appearances.find({
      where: { contestId, number },
      relations: { stop: true },
      order: { startsAt: 'ASC', stop: { position: 'ASC' } },
    });
    return found.map(({ stop, startsAt, position, minutes }) => ({
      stop: stop.position,
      stopName: stop.name,
      startsAt: startsAt.toISOString(),
      position,
      minutes,
    }));
  }

  /** The first of the pieces about an entry by their day, and how many there are. */
  async coverageOf(contestId: string, number: number): Promise<{ total: number; pieces: EntryCoverage[] }> {
    const [found, total] = await this.coverage.findAndCount({
      where: { contestId, number },
      order: { publishedOn: 'ASC', stopId: 'ASC', position: 'ASC' },
      take: MOST_LISTED,
    });
    const pieces = found.map(({ title, outlet, url, publishedOn, medium, minutes, isExample }) => ({
      title,
      outlet,
      url,
      publishedOn,
      medium,
      minutes,
      isExample,
    }));
    return { total, pieces };
  }

  /** The same of several entries, by number, with so many pieces each; who was not seen is missing. */
  async seenOf(contestId: string, numbers: readonly number[], each: number): Promise<ReadonlyMap<number, Seen>> {
    const rows = await this.stops.query<(Seen & { readonly number: number })[]>(SEEN, [contestId, numbers, each]);
    return new Map(rows.map(({ number, ...seen }) => [number, seen]));
  }
}

const SEEN = `
  with listed as (
    select *, count(*) over of_entry as total,
      row_number() over (of_entry order by published_on, stop_id, position) as nth
    from coverage where contest_id = $1 and number = any($2) window of_entry as (partition by number)),
  covered as (
    select number, max(total)::int as total, json_agg(json_build_object('title', title, 'outlet', outlet, 'url', url,
      'publishedOn', published_on, 'medium', medium, 'minutes', minutes, 'isExample', is_example) order by nth) as pieces
    from listed where nth <= $3 group by number),
  staged as (
    select number, sum(minutes)::int as minutes
    from roadshow_appearances where contest_id = $1 and number = any($2) group by number)
  select number, coalesce(minutes, 0) as minutes, coalesce(total, 0) as total, coalesce(pieces, '[]') as pieces
  from covered full join staged using (number)`;
