import { readBase32, writeBase32 } from './base32.js';

/** 120 bits: window (16), slot (6) and voter (40), masked, then the tag (58). */
const LENGTH = 24;
const TAG_BITS = 58n;
const SLOT_BITS = 6n;
const VOTER_DIGITS = 10;
const VOTER_BITS = BigInt(VOTER_DIGITS * 4);
/** A receipt says the window and the slot but for multiples of these. */
export const RECEIPT_WINDOWS = 65_536;
export const RECEIPT_SLOTS = 64;

/** HMAC-SHA-256 under the site's key for receipts, which lies with whoever calls. */
export type KeyedHash = (text: string) => Uint8Array;

/** A ballot as its receipt is made of it. */
export interface ReceiptedBallot {
  readonly channelId: number;
  /** The window in which the channel took its first ballots. */
  readonly firstWindow: number;
  readonly window: number;
  /** As Postgres writes a UUID. */
  readonly voter: string;
  readonly slot: number;
  readonly choices: readonly number[];
}

/** Where the ballot of a receipt lies, if there is one. */
export interface ReceiptPlace {
  /** Behind the channel's first, but for multiples of `RECEIPT_WINDOWS`. */
  readonly window: number;
  /** But for multiples of `RECEIPT_SLOTS`. */
  readonly slot: number;
  /** The first 40 bits of the voter's key, in hex. */
  readonly voterPrefix: string;
}

/** Receipts are derived from ballots and lead back to them; they are stored nowhere, and say nothing of choices. */
export function writeReceipt(ballot: ReceiptedBallot, hash: KeyedHash): string {
  const tag = tagOf(ballot, hash);
  const window = BigInt((ballot.window - ballot.firstWindow) & (RECEIPT_WINDOWS - 1));
  const slot = BigInt(ballot.slot % RECEIPT_SLOTS);
  const voter = BigInt(`0x${ballot.voter.replaceAll('-', '').slice(0, VOTER_DIGITS)}`);
  const place = (((window << SLOT_BITS) | slot) << VOTER_BITS) | voter;
  return writeBase32(((place ^ maskOf(tag, hash)) << TAG_BITS) | tag, LENGTH);
}

/** In any case, with dashes or without; null for what is no receipt at first sight. */
export function readReceipt(code: string, hash: KeyedHash): ReceiptPlace | null {
  const value = readBase32(code, LENGTH);
  if (value === null) return null;
  const tag = BigInt.asUintN(Number(TAG_BITS), value);
  const place = (value >> TAG_BITS) ^ maskOf(tag, hash);
  return {
    window: Number(place >> (SLOT_BITS + VOTER_BITS)),
    slot: Number((place >> VOTER_BITS) & BigInt(RECEIPT_SLOTS - 1)),
    voterPrefix: BigInt.asUintN(Number(VOTER_BITS), place).toString(16).padStart(VOTER_DIGITS, '0'),
  };
}

export function isReceiptOf(code: string, ballot: ReceiptedBallot, hash: KeyedHash): boolean {
  const value = readBase32(code, LENGTH);
  return value !== null && value === readBase32(writeReceipt(ballot, hash), LENGTH);
}

const tagOf = ({ channelId, window, voter, slot, choices }: ReceiptedBallot, hash: KeyedHash): bigint =>
  bitsOf(hash(`laurel receipt ${channelId} ${window} ${voter} ${slot} ${choices.join(',')}`), TAG_BITS);

/** Two ballots of one voter show no part in common. */
const maskOf = (tag: bigint, hash: KeyedHash): bigint =>
  bitsOf(hash(`laurel receipt mask ${tag}`), BigInt(LENGTH) * 5n - TAG_BITS);

function bitsOf(bytes: Uint8Array, bits: bigint): bigint {
  const { buffer, byteOffset } = bytes;
  return new DataView(buffer, byteOffset).getBigUint64(0) >> (64n - bits);
}
