import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/transactions.js';

/** Tells the room of the stages that a round is frozen. */
@Injectable()
export class FreezeRound {
  async freeze(_tx: Tx, _contestId: string, _round: string): Promise<void> {
    await Promise.resolve();
  }
}
