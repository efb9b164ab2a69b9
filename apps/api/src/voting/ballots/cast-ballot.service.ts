import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type HeldQuotas, refuseBallot, slotsFor, sortBallot, type WrittenBallot } from '@laurel/domain/voting';
import { Problem } from '../../platform/problem/problem.js';
import type { BallotChannel, BallotChannels } from '../channels/ballot-channel.js';
import { BallotChannelsService, channelOf } from '../channels/ballot-channels.service.js';
import { type ChannelNumber, ChannelNumbers } from '../channels/channel-numbers.service.js';
import type { CastBallotDto } from '../dto/ballot.dto.js';
import { isStored } from '../quotas/held-ballot.js';
import { QuotaHolders } from '../quotas/quota-holders.service.js';
import { ReceiptCodes } from '../receipts/receipt-codes.service.js';
import { BallotLimits } from '../voters/ballot-limits.service.js';
import type { Voter } from '../voters/voter.js';
import { VoterCookie } from '../voters/voter-cookie.service.js';
import { type VoterKey, VoterKeys } from '../voters/voter-keys.service.js';
import { BallotStore } from './ballot-store.js';
import type { ReadyBallot, StoredBallot } from './ready-ballot.js';
import { FindStanding, type OwnBallot } from './find-standing.service.js';
import { Flights } from './flights.js';
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

interface Flight {
  readonly written: WrittenBallot;
  readonly taking: Promise<TakenBallot>;
}

/** Takes a ballot once, and says the same of it however often it is sent. */
@Injectable()
export class CastBallot {
  /** Ballots on their way into the database, by voter, window and slot. */
  readonly #flights = new Flights<Flight>();

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
    // what is known already is not waited for: each wait is a turn of its own
    const channels = this.channels.current(asked.slug) ?? (await this.channels.ofContest(asked.slug));
    const voter = this.cookie.read(asked.cookie);
    if (voter === null) throw new Problem('voter.no-token');
    const counting = this.limits.take(asked.address, voter);
    if (counting !== undefined) await counting;
    const casting = this.read(asked, channels, voter);
    const key = keyOf(casting);
    const first = this.#flights.get(key);
    if (first !== undefined) {
      const taken = await first.taking.catch(() => null);
      // the same ballot, pressed again while it was on its way
      if (taken !== null && isSame(first.written, casting.written)) return { isNew: false, ballot: taken.ballot };
    }
    const taking = this.take(casting, () => this.readAgain(asked, voter));
    const land = this.#flights.begin(key, { written: casting.written, taking });
    try {
      return await taking;
    } finally {
      land();
    }
  }

  private async take(first: Casting, readAgain: () => Promise<Casting>): Promise<TakenBallot> {
    let casting = first;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (tries > 0) casting = await readAgain();
      const taken = (await this.put(casting)) ?? (await this.judge(casting));
      if (taken !== null) return taken;
    }
    throw new Problem('service.not-ready');
  }

  /** By the rules as they are now. */
  private async readAgain(asked: AskedBallot, voter: Voter): Promise<Casting> {
    return this.read(asked, await this.channels.ofContestNow(asked.slug), voter);
  }

  /** Shape and channel, in this order. */
  private read({ address, body }: AskedBallot, channels: BallotChannels, voter: Voter): Casting {
    const sent = readBallot(body);
    if (sent === null) throw new Problem('ballot.malformed');
    const channel = channelOf(channels, sent.channel);
    if (!channel.isForDevices) throw new Problem('voter.identity-too-weak');
    const key = this.keys.keyOf(channel.contest.id, voter);
    return { address, sent, written: sortBallot(sent, channel.rules.form), channel, voter: key };
  }

  private async put(casting: Casting): Promise<TakenBallot | null> {
    const { channel } = casting;
    if (!isFit(casting)) return null;
    const number = this.numbers.known(channel) ?? (await this.numbers.forBallots(channel));
    if (number === null) return null;
    const ballot = readyBallot(casting, number);
    const { held } = channel;
    const stored = await (held === null
      ? this.store.castBallot(ballot)
      : this.storeHeld(ballot, held, casting.address));
    return stored === null ? null : { isNew: true, ballot: answerOf(this.receiptOf(ballot, ballot), stored) };
  }

  private async storeHeld(ballot: ReadyBallot, held: HeldQuotas, address: string): Promise<StoredBallot | null> {
    const { channel, voter } = ballot;
    const holders = this.holders.of(held, { contestId: channel.contest.id, voter, address });
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
      number === null ? '' : this.receiptOf({ number, voter, window }, own);
    const judged = judgeBallot({ sent, written, channel, standing, receiptOf });
    if (judged instanceof Problem) throw judged;
    if (judged === null) return null;
    return { isNew: false, ballot: answerOf(receiptOf(judged), { castAt: judged.castAt, windowEndsAt }) };
  }

  private receiptOf({ number, voter, window }: BallotPlace, { slot, ...written }: Slotted): string {
    const { channelId, firstWindow } = number;
    return this.codes.codeOf({ channelId, firstWindow, window, voter: voter.voter, slot, choices: marksOf(written) });
  }
}

type BallotPlace = Pick<ReadyBallot, 'number' | 'voter' | 'window'>;
type Slotted = WrittenBallot & { readonly slot: number };

const keyOf = ({ channel, voter, sent }: Casting): string =>
  `${channel.contest.id} ${channel.channel} ${voter.voter} ${sent.window} ${sent.slot}`;

function isFit({ sent: { slot }, written, channel: { rules, parts } }: Casting): boolean {
  const [first, end] = slotsFor(rules.key, written.choices);
  return first <= slot && slot < end && refuseBallot(written, rules.form, parts) === undefined;
}

function readyBallot({ sent, written, channel, voter }: Casting, number: ChannelNumber): ReadyBallot {
  const { window, slot, nonce } = sent;
  const { choices, weights } = written;
  const commitment = commitmentOf({
    channel: channel.channel,
    voter: voter.voter,
    window,
    slot,
    nonce,
    choices,
    weights,
  });
  return { channel, number, voter, window, slot, choices, weights, commitment };
}

interface Committed extends WrittenBallot {
  readonly channel: string;
  readonly voter: string;
  readonly window: number;
  readonly slot: number;
  readonly nonce: string;
}

/** By it a voter who kept the nonce can prove the ballot, and nobody else can guess it. */
function commitmentOf({ channel, voter, window, slot, nonce, choices, weights }: Committed): Buffer {
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
