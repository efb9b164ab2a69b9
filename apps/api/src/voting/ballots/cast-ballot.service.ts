import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuseBallot, slotsFor, sortBallot, type WrittenBallot } from '@laurel/domain/voting';
import { Problem } from '../../platform/problem/problem.js';
import type { BallotChannel } from '../channels/ballot-channel.js';
import { BallotChannelsService, channelOf } from '../channels/ballot-channels.service.js';
import { ChannelNumbers } from '../channels/channel-numbers.service.js';
import type { CastBallotDto } from '../dto/ballot.dto.js';
import { isStored } from '../quotas/held-ballot.js';
import { QuotaHolders } from '../quotas/quota-holders.service.js';
import { ReceiptCodes } from '../receipts/receipt-codes.service.js';
import { BallotLimits } from '../voters/ballot-limits.service.js';
import { VoterCookie } from '../voters/voter-cookie.service.js';
import { type VoterKey, VoterKeys } from '../voters/voter-keys.service.js';
import { BallotStore } from './ballot-store.js';
import type { ReadyBallot, StoredBallot } from './ready-ballot.js';
import { FindStanding, type OwnBallot } from './find-standing.service.js';
import { heldProblem, judgeBallot, textOf } from './judge-ballot.js';
import { isSame, marksOf } from './marks.js';
import { readBallot, type SentBallot } from './sent-ballot.js';

const COMMITMENT_BYTES = 16;
/** A ballot that the statement did not store and that nothing is against came while something changed. */
const MOST_TRIES = 3;

export interface TakenBallot {
  readonly isNew: boolean;
  readonly ballot: CastBallotDto;
}

/** A ballot as it came, whatever it is. */
export interface AskedBallot {
  readonly slug: string;
  /** All cookies that came with it. */
  readonly cookie: string | undefined;
  readonly address: string;
  readonly body: unknown;
}

/** A ballot on its way. */
interface Casting {
  /** Where it comes from. */
  readonly address: string;
  readonly sent: SentBallot;
  /** In the order in which it is stored. */
  readonly written: WrittenBallot;
  readonly channel: BallotChannel;
  readonly voter: VoterKey;
}

/** Takes a ballot once, and says the same of it however often it is sent. */
@Injectable()
export class CastBallot {
  /** Ballots on their way into the database, by voter, window and slot. */
  readonly #casting = new Map<string, Promise<Pick<Casting, 'written'> & Pick<TakenBallot, 'ballot'>>>();

  constructor(
    private readonly channels: BallotChannelsService,
    private readonly cookie: VoterCookie,
    private readonly limits: BallotLimits,
    private readonly keys: VoterKeys,
    private readonly numbers: ChannelNumbers,
    private readonly store: BallotStore,
    private readonly holders: QuotaHolders,
    private readonly standing: FindStanding,
    private readonly codes: ReceiptCodes,
  ) {}

  async cast(asked: AskedBallot): Promise<TakenBallot> {
    const casting = await this.read(asked);
    const key = keyOf(casting);
    const first = await this.#casting.get(key)?.catch(() => null);
    // the same ballot, pressed again while it was on its way
    if (first && isSame(first.written, casting.written)) return { isNew: false, ballot: first.ballot };
    const taking = this.take(casting);
    const flight = taking.then(({ ballot }) => ({ written: casting.written, ballot }));
    this.#casting.set(key, flight);
    flight.catch(() => undefined).finally(() => this.#casting.get(key) === flight && this.#casting.delete(key));
    return taking;
  }

  private async take(casting: Casting): Promise<TakenBallot> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const taken = (await this.put(casting)) ?? (await this.judge(casting));
      if (taken !== null) return taken;
    }
    throw new Problem('service.not-ready');
  }

  /** Contest, token, shape, channel, in this order. */
  private async read({ slug, cookie, address, body }: AskedBallot): Promise<Casting> {
    const channels = await this.channels.ofContest(slug);
    const voter = this.cookie.read(cookie);
    if (voter === null) throw new Problem('voter.no-token');
    await this.limits.take(address, voter);
    const sent = readBallot(body);
    if (sent === null) throw new Problem('ballot.malformed');
    const channel = channelOf(channels, sent.channel);
    if (!channel.isForDevices) throw new Problem('voter.identity-too-weak');
    const key = this.keys.keyOf(channel.contest.id, voter);
    return { address, sent, written: sortBallot(sent, channel.rules.form), channel, voter: key };
  }

  private async put(casting: Casting): Promise<TakenBallot | null> {
    const { sent, written, channel, voter } = casting;
    const { window, slot } = sent;
    if (!isFit(slot, written, channel)) return null;
    const number = await this.numbers.forBallots(channel);
    if (number === null) return null;
    const commitment = commitmentOf(channel.channel, voter, { ...sent, ...written });
    const stored = await this.storeBallot({ channel, number, voter, window, slot, ...written, commitment }, casting);
    if (stored === null) return null;
    const receipt = this.codes.codeOf({ ...number, ...voter, window, slot, choices: marksOf(written) });
    return { isNew: true, ballot: answerOf(receipt, stored) };
  }

  private async storeBallot(ballot: ReadyBallot, { address }: Casting): Promise<StoredBallot | null> {
    const { channel, voter } = ballot;
    if (channel.held === null) return this.store.castBallot(ballot);
    const holders = this.holders.of(channel.held, { contestId: channel.contest.id, voter, address });
    const answer = await this.store.castHeldBallot({ ...ballot, holders });
    if (answer === null || isStored(answer)) return answer;
    throw heldProblem(answer.refusal, await this.standing.find(ballot));
  }

  /** The same ballot that is there already, or a refusal; null where nothing is against it any more. */
  private async judge({ sent, written, channel, voter }: Casting): Promise<TakenBallot | null> {
    const { window } = sent;
    const standing = await this.standing.find({ channel, voter, window });
    const { number, windowEndsAt } = standing;
    const receiptOf = (own: OwnBallot): string =>
      number === null ? '' : this.codes.codeOf({ ...number, ...voter, window, ...own, choices: marksOf(own) });
    const judged = judgeBallot({ sent, written, channel, standing, receiptOf });
    if (judged instanceof Problem) throw judged;
    if (judged === null) return null;
    return { isNew: false, ballot: answerOf(receiptOf(judged), { castAt: judged.castAt, windowEndsAt }) };
  }
}

const keyOf = ({ channel, voter, sent }: Casting): string =>
  [channel.contest.id, channel.channel, voter.voter, sent.window, sent.slot].join(' ');

function isFit(slot: number, written: WrittenBallot, { rules, parts }: BallotChannel): boolean {
  const [first, end] = slotsFor(rules.key, written.choices);
  return first <= slot && slot < end && refuseBallot(written, rules.form, parts) === undefined;
}

/** By it a voter who kept the nonce can prove the ballot, and nobody else can guess it. */
function commitmentOf(channel: string, { voter }: VoterKey, { window, slot, nonce, ...written }: SentBallot): Buffer {
  const { choices, weights } = written;
  // canonical JSON by hand: RFC 8785 puts names in order, and of numbers and plain texts there is one spelling
  const weighed = weights === null ? '' : `"weights":[${weights.join(',')}],`;
  const text =
    `{"channel":${JSON.stringify(channel)},"choices":[${choices.join(',')}],"nonce":"${nonce}","slot":${slot},` +
    `"voter":"${voter}",${weighed}"window":${window}}`;
  return Buffer.from(hash('sha256', text, 'hex').slice(0, 2 * COMMITMENT_BYTES), 'hex');
}

const answerOf = (receipt: string, { castAt, windowEndsAt }: StoredBallot): CastBallotDto => ({
  receipt,
  castAt: castAt.toISOString(),
  windowEndsAt: textOf(windowEndsAt),
});
