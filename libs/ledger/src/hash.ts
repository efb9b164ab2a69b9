import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256. The host may bring a faster one than the one that runs everywhere. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

export const portableHash: Hash = sha256;
