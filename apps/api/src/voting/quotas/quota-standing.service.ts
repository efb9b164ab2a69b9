import { Injectable } from '@nestjs/common';
import { BallotLookUps } from '../ballots/ballot-look-ups.service.js';
import type { BallotChannel } from '../channels/ballot-channel.js';
import type { VoterKey } from '../voters/voter-keys.service.js';
import { countedBy, firstOf, type KeptBallot, refuseHeld } from './earlier-ballots.js';
import { QuotaHolders } from './quota-holders.service.js';
import { HOLDERS_IN_BUCKET } from './quota-statements.js';
import { type QuotaBounds, QuotaWindows } from './quota-windows.service.js';

interface Asked {
  readonly channel: BallotChannel;
  readonly voter: VoterKey;
  readonly address: string;
  readonly now: Date;
}

/** What the quotas that look at earlier ballots say of a voter's next. */
export interface NextBallot {
  /** Since when, or from when, they have room for it, whatever is chosen; null where they have none any more. */
  readonly roomAt: Date | null;
  /** When this voter cast those from which it must differ in each entry. */
  readonly distinctFrom: readonly Date[];
}

/** Looks at a voter's earlier ballots before there is another. */
@Injectable()
export class QuotaStanding {
  constructor(
    private readonly lookUps: BallotLookUps,
    private readonly holders: QuotaHolders,
    private readonly windows: QuotaWindows,
  ) {}

  async next({ channel: { contest, held }, voter, address, now }: Asked): Promise<NextBallot> {
    if (held === null) return { roomAt: now, distinctFrom: [] };
    const ask = (sql: string, values: unknown[]): Promise<QuotaBounds[]> => this.lookUps.query(sql, values);
    const dated = await this.windows.ofQuotas(held.quotas, { moment: now, zone: contest.timeZone, ask });
    let roomAt: Date | null = now;
    const distinctFrom = new Set<KeptBallot>();
    for (const holder of this.holders.of(held, { contestId: contest.id, voter, address })) {
      const quotas = dated.filter(({ held: { quota } }) => quota.per === holder.per);
      if (quotas.length === 0) continue;
      const asked = [holder.key.bucket, [holder.key.voter], firstOf(quotas)];
      const kept = await this.lookUps.query<KeptBallot>(HOLDERS_IN_BUCKET.earlier.text, asked);
      for (const quota of quotas) {
        const refusal = refuseHeld(quota, { kept, choices: [], now });
        if (refusal !== undefined) roomAt = laterOf(roomAt, refusal.againAt);
        // of a network's ballots nobody is told when others cast them
        if (quota.held.quota.distinct !== true || holder.per !== 'voter') continue;
        for (const ballot of countedBy(quota, kept)) distinctFrom.add(ballot);
      }
    }
    return { roomAt, distinctFrom: [...distinctFrom].map(({ castAt }) => castAt) };
  }
}

const laterOf = (a: Date | null, b: Date | null): Date | null => (a === null || b === null ? null : a > b ? a : b);
