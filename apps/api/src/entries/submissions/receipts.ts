import type { EntityManager } from 'typeorm';
import type { ReceiptDto } from './dto/submission.dto.js';
import { SubmissionReceipt } from './submission-receipt.entity.js';

export const lastReceipt = (db: EntityManager, submissionId: string): Promise<SubmissionReceipt | null> =>
  db.findOne(SubmissionReceipt, { where: { submissionId }, order: { position: 'DESC' } });

export const receiptDtoOf = ({ position, version, receivedAt, hash }: SubmissionReceipt): ReceiptDto => ({
  position,
  version,
  receivedAt: receivedAt.toISOString(),
  hash,
});
