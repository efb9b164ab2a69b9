import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keys } from '../../auth/keys.service.js';
import { PREFIX_BYTES } from '../voters/voter-keys.service.js';
import { readBase32, writeBase32 } from './base32.js';

/** 120 bits: window (16), slot (6) and voter (40), masked, then the tag (58). */
const LENGTH = 24;
const TAG_BITS = 58n;
const SLOT_BITS = 6n;
const VOTER_BITS = BigInt(PREFIX_BYTES * 8);
export const WINDOWS = 65_536;
export const SLOTS = 64;

/** A ballot as its receipt is made of it. */
export interface ReceiptedBallot {
  readonly channelId: number;
  /** The window in which the channel took its first ballots. */
  readonly firstWindow: number;
  readonly window: number;
  readonly voter: string;
  readonly slot: number;
  readonly choices: readonly number[];
}

/** Where the ballot of a receipt lies, if there is one. */
export interface ReceiptPlace {
  /** Behind the channel's first, but for multiples of `WINDOWS`. */
  readonly window: number;
  /** But for multiples of `SLOTS`. */
  readonly slot: number;
  /** The first 40 bits of the voter's key. */
  readonly prefix: Buffer;
}

/** Receipts are derived from ballots and lead back to them; they are stored nowhere. */
@Injectable()
export class ReceiptCodes {
  constructor(private readonly keys: Keys) {}

  codeOf(ballot: ReceiptedBallot): string {
    const tag = this.tagOf(ballot);
    const window = BigInt((ballot.window - ballot.firstWindow) & (WINDOWS - 1));
    const slot = BigInt(ballot.slot % SLOTS);
    const prefix = BigInt(`0x${ballot.voter.replaceAll('-', '').slice(0, PREFIX_BYTES * 2)}`);
    const place = (((window << SLOT_BITS) | slot) << VOTER_BITS) | prefix;
    return writeBase32(((place ^ this.maskOf(tag)) << TAG_BITS) | tag, LENGTH);
  }

  /** null for what is no receipt at first sight. */
  placeOf(code: string): ReceiptPlace | null {
    const value = readBase32(code, LENGTH);
    if (value === null) return null;
    const tag = BigInt.asUintN(Number(TAG_BITS), value);
    const place = (value >> TAG_BITS) ^ this.maskOf(tag);
    const prefix = BigInt.asUintN(Number(VOTER_BITS), place).toString(16);
    return {
      window: Number(place >> (SLOT_BITS + VOTER_BITS)),
      slot: Number((place >> VOTER_BITS) & BigInt(SLOTS - 1)),
      prefix: Buffer.from(prefix.padStart(PREFIX_BYTES * 2, '0'), 'hex'),
    };
  }

  isOf(code: string, ballot: ReceiptedBallot): boolean {
    return readBase32(code, LENGTH) === readBase32(this.codeOf(ballot), LENGTH);
  }

  private tagOf({ channelId, window, voter, slot, choices }: ReceiptedBallot): bigint {
    return this.bitsOf(`laurel receipt ${channelId} ${window} ${voter} ${slot} ${choices.join(',')}`, TAG_BITS);
  }

  /** Two ballots of one voter show no part in common. */
  private maskOf(tag: bigint): bigint {
    return this.bitsOf(`laurel receipt mask ${tag}`, BigInt(LENGTH) * 5n - TAG_BITS);
  }

  private bitsOf(text: string, bits: bigint): bigint {
    const hash = createHmac('sha256', this.keys.get('ballot-pepper')).update(text).digest();
    return hash.readBigUInt64BE(0) >> (64n - bits);
  }
}
