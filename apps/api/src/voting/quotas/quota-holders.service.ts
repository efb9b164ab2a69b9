import { Injectable } from '@nestjs/common';
import type { HeldQuotas } from '@laurel/domain/voting';
import { networkOf } from '../../platform/limits/network-of.js';
import { type VoterKey, VoterKeys } from '../voters/voter-keys.service.js';

/** Whose earlier ballots are looked at: a voter's, or those of the network that they came from, by a keyed hash. */
export interface QuotaHolder {
  readonly per: HeldQuotas['countedFor'][number];
  readonly key: VoterKey;
}

interface Caster {
  readonly contestId: string;
  readonly voter: VoterKey;
  readonly address: string;
}

/** Those for whom a ballot counts. */
@Injectable()
export class QuotaHolders {
  constructor(private readonly keys: VoterKeys) {}

  /** In the order of their keys: of two ballots for the same holders none waits for the other. */
  of({ countedFor }: HeldQuotas, { contestId, voter, address }: Caster): readonly QuotaHolder[] {
    const holders = countedFor.map((per): QuotaHolder => {
      const key = per === 'voter' ? voter : this.keys.keyOfNetwork(contestId, networkOf(address));
      return { per, key };
    });
    return holders.sort(({ key: a }, { key: b }) => a.bucket - b.bucket || (a.voter < b.voter ? -1 : 1));
  }
}
