import { IsNull, MoreThanOrEqual, Not } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import { RefreshToken } from './refresh-token.entity.js';

/** Two tabs that wake together present one cookie twice: so long after it was answered that is no theft. */
const OVERLAP_SECONDS = 10;
/** So long after the use of a token its answer may pass for lost. */
const LOST_ANSWER_SECONDS = 3600;

export type TokenStanding = 'good' | 'other-tab' | 'answer-lost' | 'reused';

/** What to make of a token that is presented (ADR 0003); its session is locked. */
export async function standingOf(tx: Tx, token: RefreshToken, now: Date): Promise<TokenStanding> {
  const { sessionId, usedAt, replacedAt } = token;
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  if (replacedAt !== null) return 'reused';
  if (usedAt === null) return 'good';
  if (usedAt >= ago(OVERLAP_SECONDS)) return 'other-tab';
  // by when they were made, which one clock says: the database's
  const lastUsed = await tx.findOne(RefreshToken, {
    where: { sessionId, usedAt: Not(IsNull()) },
    order: { createdAt: 'DESC' },
  });
  if (lastUsed?.hash.equals(token.hash) !== true) return 'reused';
  const replaced = { sessionId, replacedAt: MoreThanOrEqual(ago(OVERLAP_SECONDS)) };
  if (await tx.existsBy(RefreshToken, replaced)) return 'other-tab';
  return usedAt >= ago(LOST_ANSWER_SECONDS) ? 'answer-lost' : 'reused';
}
