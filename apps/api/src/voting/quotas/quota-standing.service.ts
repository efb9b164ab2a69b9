import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BallotChannel } from '../channels/ballot-channel.js';
import type { VoterKey } from '../voters/voter-keys.service.js';
import { EARLIER, type KeptBallot, refuseHeld, valuesOfEarlier } from './earlier-ballots.js';
import { QuotaHolders } from './quota-holders.service.js';
import { QuotaWindows } from './quota-windows.service.js';

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
    private readonly source: DataSource,
    private readonly holders: QuotaHolders,
    private readonly windows: QuotaWindows,
  ) {}

  /** `now` where there is room, whatever is chosen; null where there is none any more. */
  async roomAt({ channel: { contest, held }, voter, address, now }: Asked): Promise<Date | null> {
    if (held === null) return now;
    let room: Date | null = now;
    for (const holder of this.holders.of(held, { contestId: contest.id, voter, address })) {
      const own = held.quotas.filter(({ quota }) => quota.per === holder.per);
      const quotas = await Promise.all(
        own.map(async (each) => ({ held: each, bounds: await this.windows.at(now, each, contest.timeZone) })),
      );
      if (quotas.length === 0) continue;
      const kept = await this.source.query<KeptBallot[]>(EARLIER.text, valuesOfEarlier(holder, quotas));
      for (const quota of quotas) {
        const refusal = refuseHeld({ quotas: [quota], kept, choices: [], now });
        if (refusal !== undefined) room = laterOf(room, refusal.againAt);
      }
    }
    return room;
  }
}

const laterOf = (a: Date | null, b: Date | null): Date | null => (a === null || b === null ? null : a > b ? a : b);
