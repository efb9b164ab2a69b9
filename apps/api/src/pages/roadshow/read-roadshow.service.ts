import { Injectable } from '@nestjs/common';
import { ContestsService } from '../../contests/contests.service.js';
import { type EntryNames, EntriesService } from '../../entries/entries.service.js';
import { RoadshowService, type WholeStop } from '../../roadshow/roadshow.service.js';
import type { ExposureDto, RoadshowDto, StopAppearanceDto, StopCoverageDto, StopDto } from './dto/roadshow.dto.js';

/** The public page of the roadshow. */
@Injectable()
export class ReadRoadshow {
  constructor(
    private readonly contests: ContestsService,
    private readonly entries: EntriesService,
    private readonly roadshow: RoadshowService,
  ) {}

  async read(slug: string): Promise<RoadshowDto> {
    const { id } = await this.contests.find(slug);
    const stops = await this.roadshow.wholeStops(id);
    const seen = stops.flatMap(({ appearances, coverage }) =>
      [...appearances, ...coverage].map(({ number }) => number),
    );
    const names = await this.entries.names(id, seen);
    return { stops: stops.map((stop) => stopOf(stop, names)), exposure: exposureOf(stops, names) };
  }
}

const stopOf = (stop: WholeStop, names: EntryNames): StopDto => ({
  position: stop.position,
  name: stop.name,
  outlet: stop.outlet,
  venue: stop.venue,
  city: stop.city,
  startsAt: stop.startsAt.toISOString(),
  isExample: stop.isExample,
  appearances: stop.appearances.map((appearance) => appearanceOf(appearance, names)),
  coverage: stop.coverage.map(coverageOf),
});

const appearanceOf = (appearance: WholeStop['appearances'][number], names: EntryNames): StopAppearanceDto => ({
  position: appearance.position,
  number: appearance.number,
  title: names.titleOf(appearance.number),
  isSample: names.get(appearance.number)?.isSample ?? false,
  startsAt: appearance.startsAt.toISOString(),
  minutes: appearance.minutes,
});

function coverageOf(piece: WholeStop['coverage'][number]): StopCoverageDto {
  const { number, title, outlet, url, publishedOn, medium, minutes, isExample } = piece;
  return { number, title, outlet, url, publishedOn, medium, minutes, isExample };
}

function exposureOf(stops: readonly WholeStop[], names: EntryNames): ExposureDto[] {
  const sums = new Map<number, { minutes: number; coverage: number }>();
  const add = (number: number, minutes: number, coverage: number): void => {
    const sum = sums.get(number) ?? { minutes: 0, coverage: 0 };
    sums.set(number, { minutes: sum.minutes + minutes, coverage: sum.coverage + coverage });
  };
  for (const { appearances, coverage } of stops) {
    for (const { number, minutes } of appearances) add(number, minutes, 0);
    for (const { number } of coverage) add(number, 0, 1);
  }
  return [...sums].sort(([a], [b]) => a - b).map(([number, sum]) => ({ number, title: names.titleOf(number), ...sum }));
}
