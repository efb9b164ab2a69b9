import type { Draft, DraftChanges, DraftField } from '../../api/types';

/** In the order of the form. */
export const FIELDS: readonly DraftField[] = [
  'title',
  'titleEn',
  'summary',
  'summaryEn',
  'description',
  'descriptionEn',
  'category',
  'district',
  'lead',
  'leadEn',
  'joint',
  'keyFacts',
];

export const keyOfValue = (draft: DraftChanges, field: DraftField): string => JSON.stringify(draft[field]);

/** The fields in which two drafts differ, letter by letter. */
export const fieldsApart = (a: Draft, b: DraftChanges): DraftField[] =>
  FIELDS.filter((field) => b[field] !== undefined && keyOfValue(a, field) !== keyOfValue(b, field));

export const pick = (draft: DraftChanges, fields: readonly DraftField[]): DraftChanges =>
  Object.fromEntries(fields.flatMap((field) => (draft[field] === undefined ? [] : [[field, draft[field]]])));

/** What stands in a field, as text to be read or copied. */
export function textOf(draft: DraftChanges, field: DraftField): string {
  if (field === 'joint')
    return (draft.joint ?? []).map(({ zh, en }) => [zh, en].filter(Boolean).join(' / ')).join('\n');
  if (field === 'keyFacts') {
    const facts = draft.keyFacts ?? [];
    return facts.map(({ value, words, wordsEn }) => [value, words, wordsEn].filter(Boolean).join(' ')).join('\n');
  }
  return draft[field] ?? '';
}
