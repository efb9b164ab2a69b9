export type { Hash } from './hash.js';
export { inclusionProof, leafHash, merkleRoot, verifyInclusion, type Inclusion } from './merkle.js';
export {
  isReceiptOf,
  readReceipt,
  RECEIPT_SLOTS,
  RECEIPT_WINDOWS,
  writeReceipt,
  type KeyedHash,
  type ReceiptedBallot,
  type ReceiptPlace,
} from './receipt.js';
