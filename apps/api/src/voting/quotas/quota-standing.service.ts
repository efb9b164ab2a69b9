import { Injectable } from '@nestjs/common';
import { BallotLookUps } from '../ballots/ballot-look-ups.service.js';
import type { BallotChannel } from '../channels/ballot-channel.js';
import type { VoterKey } from '../voters/voter-keys.service.js';
import { firstOf, type KeptBallot, refuseHeld } from './earlier-ballots.js';
import { QuotaHolders } from './quota-holders.service.js';
import { HOLDERS_IN_BUCKET } from './quota-statements.js';
import { type QuotaBounds, QuotaWindows } from './quota-windows.service.js';

interface Asked {
  readonly channel: BallotChannel;
  readonly voter: VoterKey;
  readonly address: string;
  readonly now: Date;
}

/** Since when, or from when, the quotas that look at earlier ballots have room for one. */
@Injectable()
export class QuotaStanding {
  constructor(
    private readonly lookUps: BallotLookUps,
    private readonly holders: QuotaHolders,
    private readonly windows: QuotaWindows,
  ) {}

  /** `now` where there is room, whatever is chosen; null where there is none any more. */
  async roomAt({ channel: { contest, held }, voter, address, now }: Asked): Promise<Date | null> {
    if (held === null) return now;
    const ask = (sql: string, values: unknown[]): Promise<QuotaBounds[]> => this.lookUps.query(sql, values);
    const dated = await this.windows.ofQuotas(held.quotas, { moment: now, zone: contest.timeZone, ask });
    let room: Date | null = now;
    for (const holder of this.holders.of(held, { contestId: contest.id, voter, address })) {
      const quotas = dated.filter(({ held: { quota } }) => quota.per === holder.per);
      if (quotas.length === 0) continue;
      const asked = [holder.key.bucket, [holder.key.voter], firstOf(quotas)];
      const kept = await this.lookUps.query<KeptBallot>(HOLDERS_IN_BUCKET.earlier.text, asked);
      for (const quota of quotas) {
        const refusal = refuseHeld(quota, { kept, choices: [], now });
        if (refusal !== undefined) room = laterOf(room, refusal.againAt);
      }
    }
    return room;
  }
}

const laterOf = (a: Date | null, b: Date | null): Date | null => (a === null || b === null ? null : a > b ? a : b);
