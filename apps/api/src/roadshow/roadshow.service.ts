import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import type { StopCardDto } from '../contests/contest-page.service.js';
import type { CoverageDto, EntryAppearanceDto } from '../entries/entry-page.service.js';
import { Coverage } from './coverage.entity.js';
import { RoadshowAppearance } from './roadshow-appearance.entity.js';
import { RoadshowStop } from './roadshow-stop.entity.js';

/** A stop with who is on stage and what was made of it, both in their order. */
export interface WholeStop extends RoadshowStop {
  readonly appearances: readonly RoadshowAppearance[];
  readonly coverage: readonly Coverage[];
}

/** Counted where they lie: there may be many thousands. */
const CARDS = `
  select position, name, city, starts_at as "startsAt",
    (select count(*)::int from roadshow_appearances where stop_id = roadshow_stops.id) as appearances
  from roadshow_stops where contest_id = $1 order by position`;

interface CountedStop extends Omit<StopCardDto, 'startsAt'> {
  readonly startsAt: Date;
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

  async cards(contestId: string): Promise<StopCardDto[]> {
    const stops = await this.stops.query<CountedStop[]>(CARDS, [contestId]);
    return stops.map(({ startsAt, ...stop }) => ({ ...stop, startsAt: startsAt.toISOString() }));
  }

  async appearancesOf(contestId: string, number: number): Promise<EntryAppearanceDto[]> {
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

  async coverageOf(contestId: string, number: number): Promise<CoverageDto[]> {
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
