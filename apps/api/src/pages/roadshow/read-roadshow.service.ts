import { Injectable } from '@nestjs/common';
import { ContestsService } from '../../contests/contests.service.js';
import { type EntryNames, EntriesService } from '../../entries/entries.service.js';
import { RoadshowService, type WholeStop } from '../../roadshow/roadshow.service.js';
import type {
  RoadshowDto,
  RoadshowQuery,
  StopAppearanceDto,
  StopCoverageDto,
  StopDrawDto,
  StopDto,
} from './dto/roadshow.dto.js';

/** The public page of the roadshow. */
@Injectable()
export class ReadRoadshow {
  constructor(
    private readonly contests: ContestsService,
    private readonly entries: EntriesService,
    private readonly roadshow: RoadshowService,
  ) {}

  async read(slug: string, { after }: RoadshowQuery): Promise<RoadshowDto> {
    const { id } = await this.contests.find(slug);
    const [{ stops, next }, exposure] = await Promise.all([
      this.roadshow.wholeStops(id, after),
      this.roadshow.exposure(id),
    ]);
    const onStage = stops.flatMap(({ appearances }) => appearances);
    const names = await this.entries.names(
      id,
      [...onStage, ...exposure.entries].map(({ number }) => number),
    );
    return {
      stops: stops.map((stop) => stopOf(stop, names)),
      next,
      exposure: exposure.entries.map((seen) => ({
        ...seen,
        tooLittle: [...seen.tooLittle],
        title: names.titleOf(seen.number),
      })),
      medians: { ...exposure.medians },
      exposureTotal: exposure.total,
    };
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
  draws: stop.draws.map(drawOf),
});

const appearanceOf = (appearance: WholeStop['appearances'][number], names: EntryNames): StopAppearanceDto => ({
  position: appearance.position,
  number: appearance.number,
  title: names.titleOf(appearance.number),
  isSample: names.get(appearance.number)?.isSample ?? false,
  startsAt: appearance.startsAt.toISOString(),
  minutes: appearance.minutes,
});

const drawOf = ({ position, seed, numbers, reason, drawnAt }: WholeStop['draws'][number]): StopDrawDto => ({
  position,
  seed,
  order: numbers,
  reason,
  drawnAt: drawnAt.toISOString(),
});

function coverageOf(piece: WholeStop['coverage'][number]): StopCoverageDto {
  const { number, title, outlet, url, publishedOn, medium, minutes, isExample } = piece;
  return { number, title, outlet, url, publishedOn, medium, minutes, isExample };
}
