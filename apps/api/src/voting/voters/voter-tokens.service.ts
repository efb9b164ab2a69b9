import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../../config/app-config.js';
import { ContestsService } from '../../contests/contests.service.js';
import { AttemptCounts } from '../../platform/attempt-counts.js';
import { networkOf } from '../../platform/attempt-limits.service.js';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/problem/problem.js';
import type { VoterTokenDto } from '../dto/voter-token.dto.js';
import { VoterCookie } from './voter-cookie.service.js';
import { VoterKeys } from './voter-keys.service.js';

const HOUR_MILLISECONDS = 3_600_000;
/** Addresses that are remembered; the oldest go first. */
const MOST_ADDRESSES = 50_000;

export interface GivenToken {
  readonly isNew: boolean;
  readonly token: VoterTokenDto;
}

/** Gives devices an identity: as many as may stand behind one address, and no flood of them. */
@Injectable()
export class VoterTokens {
  readonly #given = new AttemptCounts(HOUR_MILLISECONDS, MOST_ADDRESSES);

  constructor(
    private readonly config: AppConfig,
    private readonly contests: ContestsService,
    private readonly cookie: VoterCookie,
    private readonly keys: VoterKeys,
    private readonly clock: Clock,
  ) {}

  async give(slug: string, request: FastifyRequest, reply: FastifyReply): Promise<GivenToken> {
    const { id } = await this.contests.find(slug);
    const known = this.cookie.read(request);
    if (known === null) this.count(networkOf(request.ip));
    const voter = known ?? this.cookie.write(reply);
    return { isNew: known === null, token: { identity: voter.level, order: this.keys.orderOf(id, voter) } };
  }

  private count(network: string): void {
    const now = this.clock.now().getTime();
    if (this.#given.of(network, now) >= this.config.voterTokensPerHour) {
      const seconds = Math.ceil(this.#given.millisecondsLeft(network, now) / 1000);
      throw new Problem('voter.too-many-tokens', { retryAfterSeconds: seconds });
    }
    this.#given.add(network, now);
  }
}
