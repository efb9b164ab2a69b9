import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Coverage } from './coverage.entity.js';
import type { Medium } from './medium.js';
import { RoadshowAppearance } from './roadshow-appearance.entity.js';
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
}

/** The stops of a contest, and what the pages of contests and entries show of them. */
@Injectable()
export class RoadshowService {
  constructor(
    @InjectRepository(RoadshowStop) private readonly stops: Repository<RoadshowStop>,
    @InjectRepository(RoadshowAppearance) private readonly appearances: Repository<RoadshowAppearance>,
    @InjectRepository(Coverage) private readonly coverage: Repository<Coverage>,
  ) {}

  /** In their order: three queries whatever their number. */
  async wholeStops(contestId: string): Promise<WholeStop[]> {
    const [stops, appearances, coverage] = await Promise.all([
      this.stops.find({ where: { contestId }, order: { position: 'ASC' } }),
      this.appearances.find({ where: { contestId }, order: { position: 'ASC' } }),
      this.coverage.find({ where: { contestId }, order: { position: 'ASC' } }),
    ]);
    return stops.map((stop) => ({
      ...stop,
      appearances: appearances.filter(({ stopId }) => stopId === stop.id),
      coverage: coverage.filter(({ stopId }) => stopId === stop.id),
    }));
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

  async coverageOf(contestId: string, number: number): Promise<EntryCoverage[]> {
    const found = await this.coverage.find({
      where: { contestId, number },
      order: { publishedOn: 'ASC', stopId: 'ASC', position: 'ASC' },
    });
    return found.map(({ title, outlet, url, publishedOn, medium, minutes, isExample }) => ({
      title,
      outlet,
      url,
      publishedOn,
      medium,
      minutes,
      isExample,
    }));
  }
}
