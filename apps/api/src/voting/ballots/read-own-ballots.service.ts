import { Injectable } from '@nestjs/common';
import type { BallotKey } from '@laurel/domain/voting';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../platform/problem/problem.js';
import { BallotChannelsService, channelOf } from '../channels/ballot-channels.service.js';
import type { OwnBallotsDto } from '../dto/ballot.dto.js';
import { QuotaStanding } from '../quotas/quota-standing.service.js';
import { ReceiptCodes } from '../receipts/receipt-codes.service.js';
import { VoterCookie } from '../voters/voter-cookie.service.js';
import { VoterKeys } from '../voters/voter-keys.service.js';
import { FindStanding, type Standing } from './find-standing.service.js';
import { marksOf } from './marks.js';
import { freeSlot, textOf, whileOpen } from './judge-ballot.js';

/** What a voter may know of the own ballots: that they were taken, never what they chose. */
@Injectable()
export class ReadOwnBallots {
  constructor(
    private readonly channels: BallotChannelsService,
    private readonly cookie: VoterCookie,
    private readonly keys: VoterKeys,
    private readonly standing: FindStanding,
    private readonly quotas: QuotaStanding,
    private readonly codes: ReceiptCodes,
  ) {}

  async read(slug: string, channelId: string | undefined, request: FastifyRequest): Promise<OwnBallotsDto> {
    const channels = await this.channels.ofContest(slug);
    const voter = this.cookie.read(request.headers.cookie);
    if (voter === null) throw new Problem('voter.no-token');
    const channel = channelOf(channels, channelId);
    const key = this.keys.keyOf(channel.contest.id, voter);
    const standing = await this.standing.find({ channel, voter: key, window: null });
    const { roomAt, distinctFrom } = await this.quotas.next({
      channel,
      voter: key,
      address: request.ip,
      now: standing.now,
    });
    const { current: window, number, own, now, windowEndsAt, closesAt } = standing;
    return {
      window,
      windowEndsAt: textOf(windowEndsAt),
      slots: own.map((ballot) => ({
        slot: ballot.slot,
        receipt:
          number === null ? '' : this.codes.codeOf({ ...number, ...key, window, ...ballot, choices: marksOf(ballot) }),
        castAt: ballot.castAt.toISOString(),
      })),
      nextBallotAt: nextBallotAt(standing, channel.rules.key, roomAt),
      distinctFrom: distinctFrom.map((castAt) => castAt.toISOString()).sort(),
      closesAt: textOf(closesAt),
      state: standing.state ?? 'planned',
      serverTime: now.toISOString(),
    };
  }
}

/** Now where a slot is free and all quotas have room, else when they have; null where the vote closes first. */
function nextBallotAt(standing: Standing, key: BallotKey, room: Date | null): string | null {
  if (standing.state === 'closed') return null;
  if (standing.state !== 'open') return textOf(standing.opensAt);
  // where each entry has slots of its own some are left as long as others are
  const slotAt = freeSlot(standing, key, []) === null ? standing.windowEndsAt : standing.now;
  if (slotAt === null || room === null) return null;
  return textOf(whileOpen(slotAt > room ? slotAt : room, standing));
}
