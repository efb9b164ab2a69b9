import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import type { Contest } from '../contests/contests.service.js';
import { Coverage } from './coverage.entity.js';
import type { AddStopRequest } from './dto/add-stop.dto.js';
import { RoadshowAppearance } from './roadshow-appearance.entity.js';
import { RoadshowStop } from './roadshow-stop.entity.js';

/** Adds a stop with the entries on stage, in their order, and the links to the coverage. */
@Injectable()
export class AddStop {
  constructor(private readonly changes: AuditedChanges) {}

  async add({ id: contestId }: Contest, request: AddStopRequest, actor: Actor): Promise<void> {
    const { position, name, venue, city, isExample, outlet = null } = request;
    const keys = { stopId: randomUUID(), contestId };
    const stop = { id: keys.stopId, contestId, position, name, outlet, venue, city, isExample };
    await this.changes.run(actor, async (tx) => {
      await tx.insert(RoadshowStop, { ...stop, startsAt: new Date(request.startsAt) });
      await tx.insert(RoadshowAppearance, appearancesOf(request, keys));
      await tx.insert(Coverage, coverageOf(request, keys));
      const numbers = request.appearances.map(({ number }) => number);
      const fields = { position, name, startsAt: request.startsAt, numbers, coverage: request.coverage.length };
      return { result: undefined, audit: { event: 'roadshow-stop.added', contestId, fields } };
    });
  }
}

interface StopKeys {
  readonly stopId: string;
  readonly contestId: string;
}

const appearancesOf = ({ appearances }: AddStopRequest, keys: StopKeys): Omit<RoadshowAppearance, 'stop'>[] =>
  appearances.map(({ number, position, startsAt, minutes }) => ({
    ...keys,
    number,
    position,
    minutes,
    startsAt: new Date(startsAt),
  }));

const coverageOf = ({ coverage }: AddStopRequest, keys: StopKeys): Coverage[] =>
  coverage.map(({ number, title, outlet, url, publishedOn, medium, minutes, isExample }, index) => ({
    ...keys,
    number,
    title,
    publishedOn,
    medium,
    isExample,
    id: randomUUID(),
    position: index + 1,
    outlet: outlet ?? null,
    url: url ?? null,
    minutes: minutes ?? null,
  }));
