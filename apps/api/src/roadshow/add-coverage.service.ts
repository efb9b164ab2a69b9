import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import type { Contest } from '../contests/contests.service.js';
import { Problem } from '../platform/problem/problem.js';
import { Coverage } from './coverage.entity.js';
import { lockStops } from './lock-stops.js';
import type { CoverageRequest } from './dto/add-stop.dto.js';

/** Adds a piece to what was made of a stop that stands. */
@Injectable()
export class AddCoverage {
  constructor(private readonly changes: AuditedChanges) {}

  async add({ id: contestId }: Contest, asked: { stop: number; piece: CoverageRequest }, actor: Actor): Promise<void> {
    const { stop, piece } = asked;
    await this.changes.run(actor, async (tx) => {
      await lockStops(tx, contestId);
      const [found] = await tx.query<{ id: string; next: number }[]>(
        `select id, (select coalesce(max(position), 0) + 1 from coverage where stop_id = roadshow_stops.id)::int as next
         from roadshow_stops where contest_id = $1 and position = $2`,
        [contestId, stop],
      );
      if (found === undefined) throw new Problem('roadshow.stop-not-found');
      const { outlet = null, url = null, minutes = null } = piece;
      const keys = { id: randomUUID(), stopId: found.id, contestId, position: found.next };
      await tx.insert(Coverage, { ...piece, ...keys, outlet, url, minutes });
      const { number, title, publishedOn, medium } = piece;
      const fields = { stop, number, title, url, publishedOn, medium };
      return { result: undefined, audit: { event: 'coverage.added', contestId, fields } };
    });
  }
}
