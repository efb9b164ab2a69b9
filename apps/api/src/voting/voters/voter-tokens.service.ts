import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../../config/app-config.js';
import { ContestsService } from '../../contests/contests.service.js';
import { networkOf } from '../../platform/limits/network-of.js';
import { perHour, type Rate } from '../../platform/limits/rate.js';
import { RateLimits } from '../../platform/limits/rate-limits.js';
import { tooSoon } from '../../platform/limits/too-soon.js';
import type { VoterTokenDto } from '../dto/voter-token.dto.js';
import { VoterCookie } from './voter-cookie.service.js';
import { VoterKeys } from './voter-keys.service.js';

export interface GivenToken {
  readonly isNew: boolean;
  readonly token: VoterTokenDto;
}

/** Gives devices an identity: as many as may stand behind one address, and no flood of them. */
@Injectable()
export class VoterTokens {
  readonly #ofNetwork: Rate;

  constructor(
    config: AppConfig,
    private readonly contests: ContestsService,
    private readonly cookie: VoterCookie,
    private readonly keys: VoterKeys,
    private readonly limits: RateLimits,
  ) {
    this.#ofNetwork = perHour('voter tokens of a network', config.voterTokensPerHour);
  }

  async give(slug: string, request: FastifyRequest, reply: FastifyReply): Promise<GivenToken> {
    const { id } = await this.contests.find(slug);
    const known = this.cookie.read(request.headers.cookie);
    if (known === null) await this.count(networkOf(request.ip));
    const voter = known ?? this.cookie.write(reply);
    return { isNew: known === null, token: { identity: voter.level, order: this.keys.orderOf(id, voter) } };
  }

  private async count(network: string): Promise<void> {
    const taken = await this.limits.take([{ rate: this.#ofNetwork, key: network }]);
    if (!taken.isTaken) throw tooSoon('voter.too-many-tokens', taken.waitMilliseconds);
  }
}
