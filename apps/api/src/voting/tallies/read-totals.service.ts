import { Injectable } from '@nestjs/common';
import { Revisions } from '../../audit/revisions.service.js';
import { Problem } from '../../platform/problem/problem.js';
import { BallotChannelsService } from '../channels/ballot-channels.service.js';
import type { TotalsDto } from '../dto/totals.dto.js';
import { Tallies } from './tallies.service.js';

/** Running totals, where the rules make them public. */
@Injectable()
export class ReadTotals {
  constructor(
    private readonly channels: BallotChannelsService,
    private readonly tallies: Tallies,
    private readonly revisions: Revisions,
  ) {}

  async read(slug: string, channelId: string | undefined): Promise<TotalsDto> {
    const { contest, channel, field, hasPublicTotals } = await this.channels.find(slug, channelId);
    if (!hasPublicTotals) throw new Problem('totals.hidden');
    const { ballots, votes } = await this.tallies.running(contest.id, channel);
    const entries = [...new Set([...field, ...votes.keys()])].sort((a, b) => a - b);
    return {
      asOf: new Date(this.revisions.now()).toISOString(),
      ballots,
      totals: entries.map((entry) => ({ entry, votes: votes.get(entry) ?? 0 })),
    };
  }
}
