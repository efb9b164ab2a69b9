import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tagOf } from '../../platform/http/entity-tag.js';
import { Problem } from '../../platform/problem/problem.js';
import { BallotChannelsService } from '../channels/ballot-channels.service.js';
import { RunningTotals } from './running-totals.service.js';
import { shownTotals } from './shown-totals.js';

/** Running totals, where the rules make them public. */
@Injectable()
export class ReadTotals {
  constructor(
    private readonly channels: BallotChannelsService,
    private readonly running: RunningTotals,
  ) {}

  /** The text of a `TotalsDto`. Its tag stays while nothing but the moment differs. */
  async read(slug: string, channelId: string | undefined, reply: FastifyReply): Promise<string> {
    const channel = await this.channels.find(slug, channelId);
    const totals = await this.running.current(channel);
    if (totals === null) throw new Problem('totals.hidden');
    const { asOf, ...others } = shownTotals(channel, totals);
    // written once, for the tag and for the answer
    const text = JSON.stringify(others);
    reply.header('etag', tagOf(text)).type('application/json; charset=utf-8');
    return `{"asOf":"${asOf}",${text.slice(1)}`;
  }
}
