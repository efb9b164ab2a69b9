import type { EntityManager } from 'typeorm';
import { Entry } from '../entry.entity.js';
import { EntrySubmitter } from '../entry-submitter.entity.js';
import type { Draft } from './draft.js';
import { EntryAccount } from './entry-account.entity.js';
import type { FoundSubmission } from './own-submission.js';

/** What an entry that the office wrote says, in the fields of a draft; null where somebody submitted it. */
export async function draftOfWritten(db: EntityManager, { id, number }: FoundSubmission): Promise<Draft | null> {
  if (number === null || (await db.existsBy(EntryAccount, { submissionId: id }))) return null;
  const [entry, [lead, ...joint]] = await Promise.all([
    db.findOneByOrFail(Entry, { id }),
    db.find(EntrySubmitter, { where: { entryId: id }, order: { position: 'ASC' } }),
  ]);
  const { title, summary, description, category, district, keyFacts } = entry;
  return {
    title: title.zh,
    titleEn: title.en ?? '',
    summary: summary.zh,
    summaryEn: summary.en ?? '',
    description: description.zh,
    descriptionEn: description.en ?? '',
    category: category ?? '',
    district: district ?? '',
    lead: lead?.name.zh ?? '',
    leadEn: lead?.name.en ?? '',
    joint: joint.map(({ name }) => ({ zh: name.zh, en: name.en ?? '' })),
    keyFacts: keyFacts.map(({ value, unit, words }) => ({
      value: value + (unit?.zh ?? ''),
      words: words.zh,
      wordsEn: words.en ?? '',
    })),
  };
}
