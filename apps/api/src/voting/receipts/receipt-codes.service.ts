import { Injectable } from '@nestjs/common';
import { isReceiptOf, readReceipt, type ReceiptedBallot, type ReceiptPlace, writeReceipt } from '@laurel/ledger';
import { Keys } from '../../auth/keys.service.js';
import { KeyedHash } from '../../platform/keyed-hash.js';

/** Receipts under this site's key. */
@Injectable()
export class ReceiptCodes {
  readonly #hash: KeyedHash;

  constructor(keys: Keys) {
    this.#hash = new KeyedHash(() => keys.get('ballot-pepper'));
  }

  codeOf(ballot: ReceiptedBallot): string {
    return writeReceipt(ballot, this.hash);
  }

  /** null for what is no receipt at first sight. */
  placeOf(code: string): ReceiptPlace | null {
    return readReceipt(code, this.hash);
  }

  isOf(code: string, ballot: ReceiptedBallot): boolean {
    return isReceiptOf(code, ballot, this.hash);
  }

  private readonly hash = (text: string): Buffer => Buffer.from(this.#hash.of(text), 'hex');
}
