import { Injectable } from '@nestjs/common';
import { Keys } from '../../auth/keys.service.js';
import { KeyedHash } from '../../platform/keyed-hash.js';
import type { Voter } from './voter.js';

/** Ballots lie in as many buckets: what lies in one can be moved to another server with it. */
const BUCKETS = 16;
const KEY_BYTES = 16;
const ORDER_BYTES = 12;
/** 40 bits, of which receipts know the whole. */
const PREFIX_BYTES = 5;

/** Under what a voter's ballots of a contest lie: nobody without the pepper can tell whose they are. */
export interface VoterKey {
  /** As Postgres writes a UUID. */
  readonly voter: string;
  readonly bucket: number;
}

/** What is made of a voter's identity with the pepper, which lies in a file of its own and never in the database. */
@Injectable()
export class VoterKeys {
  readonly #hash: KeyedHash;

  constructor(keys: Keys) {
    this.#hash = new KeyedHash(() => keys.get('ballot-pepper'));
  }

  keyOf(contestId: string, voter: Voter): VoterKey {
    return keyFrom(this.hash('voter', contestId, voter));
  }

  /** Under what the ballots from a network are counted, where a quota asks for it; never the address itself. */
  keyOfNetwork(contestId: string, network: string): VoterKey {
    return keyFrom(this.hash('network', contestId, { level: 'address', id: network }));
  }

  /** What the entries of the voter's ballot are shuffled by; it cannot be turned back. */
  orderOf(contestId: string, voter: Voter): string {
    return Buffer.from(this.hash('order', contestId, voter), 'hex')
      .subarray(0, ORDER_BYTES)
      .toString('base64url');
  }

  /** In hex. */
  private hash(purpose: string, contestId: string, { level, id }: Identity): string {
    return this.#hash.of(`laurel ${purpose} ${contestId} ${level} ${id}`);
  }
}

/** A voter, or the network that ballots come from. */
interface Identity {
  readonly level: Voter['level'] | 'address';
  readonly id: string;
}

function keyFrom(hash: string): VoterKey {
  return { voter: uuidFrom(hash.slice(0, 2 * KEY_BYTES)), bucket: bucketFrom(hash.slice(0, 2 * PREFIX_BYTES)) };
}

/** A fixed function of the first 40 bits of a voter's key. */
export const bucketOf = (prefix: Buffer): number => bucketFrom(prefix.toString('hex'));
const bucketFrom = (hex: string): number => parseInt(hex, 16) % BUCKETS;

export const uuidOf = (bytes: Buffer): string => uuidFrom(bytes.toString('hex'));
const uuidFrom = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
