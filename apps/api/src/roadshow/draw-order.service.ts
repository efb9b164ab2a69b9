import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { drawOrder } from '@laurel/domain/roadshow';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import type { Contest } from '../contests/contests.service.js';
import type { Tx } from '../database/transactions.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Problem } from '../platform/problem/problem.js';
import { lockStops } from './lock-stops.js';
import { RoadshowAppearance } from './roadshow-appearance.entity.js';
import { RoadshowDraw } from './roadshow-draw.entity.js';

interface Wanted {
  /** Of the stop. */
  readonly position: number;
  /** Public; needed where there is a draw already. */
  readonly reason: WordsDto | null;
}

interface LockedStop {
  readonly id: string;
  readonly hasStarted: boolean;
  readonly draws: number;
  readonly now: Date;
}

/** Draws the order in which entries are on stage at a stop: the server makes the seed, the domain draws, nothing is hidden. */
@Injectable()
export class DrawOrder {
  constructor(private readonly changes: AuditedChanges) {}

  async draw({ id: contestId }: Contest, { position: stop, reason }: Wanted, actor: Actor): Promise<RoadshowDraw> {
    return this.changes.run(actor, async (tx) => {
      const { id: stopId, draws, hasStarted, now } = await lockStop(tx, contestId, stop);
      if (draws > 0 && reason === null) throw new Problem('roadshow.reason-required');
      if (draws > 0 && hasStarted) throw new Problem('roadshow.stop-started', { times: { serverTime: now } });
      const onStage = await tx.findBy(RoadshowAppearance, { stopId });
      if (onStage.length === 0) throw new Problem('roadshow.nobody-on-stage');
      const seed = randomBytes(32).toString('hex');
      const drawn = drawOrder(
        onStage.map(({ number }) => number),
        seed,
      );
      const keys = { stopId, position: draws + 1 };
      await tx.insert(RoadshowDraw, { ...keys, contestId, seed, numbers: drawn, reason, drawnBy: actor.accountId });
      await takePlaces(tx, stopId, drawn);
      const fields = { stop, draw: keys.position, seed, numbers: drawn, reason };
      const result = await tx.findOneByOrFail(RoadshowDraw, keys);
      return { result, audit: { event: 'roadshow-order.drawn', contestId, fields } };
    });
  }
}

/** Until the transaction ends nobody else draws at this stop. */
async function lockStop(tx: Tx, contestId: string, position: number): Promise<LockedStop> {
  await lockStops(tx, contestId);
  const [stop] = await tx.query<Omit<LockedStop, 'draws'>[]>(
    `select id, starts_at <= clock_timestamp() as "hasStarted", clock_timestamp() as now
     from roadshow_stops where contest_id = $1 and position = $2`,
    [contestId, position],
  );
  if (stop === undefined) throw new Problem('roadshow.stop-not-found');
  return { ...stop, draws: await tx.countBy(RoadshowDraw, { stopId: stop.id }) };
}

/** The times and minutes of the places stay; who is drawn first takes the first. */
async function takePlaces(tx: Tx, stopId: string, drawn: readonly number[]): Promise<void> {
  await tx.query(
    `update roadshow_appearances set number = ($2::smallint[])[place.nth]
     from (select position, row_number() over (order by position) as nth from roadshow_appearances where stop_id = $1) place
     where stop_id = $1 and roadshow_appearances.position = place.position`,
    [stopId, drawn],
  );
}
