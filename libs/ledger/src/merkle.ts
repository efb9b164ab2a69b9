import { type Hash, portableHash } from './hash.js';

/** Set before what is hashed, so that no node can be taken for a leaf (RFC 6962, section 2.1). */
const LEAF = 0;
const NODE = 1;
const HASH_BYTES = 32;

export const leafHash = (bytes: Uint8Array, hash: Hash = portableHash): Uint8Array => hash(joined(LEAF, bytes));

/** Of the hashes of leaves, in their order; of none it is the hash of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[], hash: Hash = portableHash): Uint8Array {
  let [level, first] = [leaves, leaves[0]];
  if (first === undefined) return hash(new Uint8Array());
  while (level.length > 1) {
    level = levelAbove(level, hash);
    first = level[0] ?? first;
  }
  return first;
}

/** What stands beside the way from a leaf to the root, from below; null where there is no such leaf. */
export function inclusionProof(
  leaves: readonly Uint8Array[],
  index: number,
  hash: Hash = portableHash,
): Uint8Array[] | null {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) return null;
  const proof: Uint8Array[] = [];
  let [level, at] = [leaves, index];
  while (level.length > 1) {
    const beside = level[at % 2 === 0 ? at + 1 : at - 1];
    if (beside !== undefined) proof.push(beside);
    [level, at] = [levelAbove(level, hash), Math.floor(at / 2)];
  }
  return proof;
}

/** A leaf's place in a tree, and what shall prove it. */
export interface Inclusion {
  readonly leaf: Uint8Array;
  readonly index: number;
  /** How many leaves the tree has. */
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** As RFC 9162 verifies it, section 2.1.3.2. */
export function verifyInclusion({ leaf, index, size, proof, root }: Inclusion, hash: Hash = portableHash): boolean {
  if (![index, size].every(Number.isSafeInteger) || index < 0 || index >= size) return false;
  if (root.length !== HASH_BYTES) return false;
  let [at, last, reached] = [index, size - 1, leaf];
  for (const beside of proof) {
    if (last === 0) return false;
    if (at % 2 === 0 && at !== last) {
      reached = hash(joined(NODE, reached, beside));
    } else {
      reached = hash(joined(NODE, beside, reached));
      // a node without a neighbour rises as it is
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && areSame(reached, root);
}

const half = (value: number): number => Math.floor(value / 2);

/** Pairs from the left; what is left over rises as it is, which splits where RFC 6962 splits. */
function levelAbove(level: readonly Uint8Array[], hash: Hash): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at], level[at + 1]];
    if (left !== undefined) above.push(right === undefined ? left : hash(joined(NODE, left, right)));
  }
  return above;
}

function joined(first: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 1));
  bytes[0] = first;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const areSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
