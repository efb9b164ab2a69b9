import type { AttributeKeys } from '../../contests/rulebooks.service.js';
import type { TextRule } from '../../platform/input/text-fault.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import type { Sentence } from '../../platform/problem/sentence.js';
import { type Read, reason } from '../import/import-cells.js';
import { readKey } from '../import/read-key.js';
import type { ImportedEntry, KeysOf } from '../import/read-row.js';
import { FIGURE, LINE, PAGES, PARAGRAPH, readText, words } from '../import/read-texts.js';
import type { KeyFact } from '../key-fact.js';
import type { Draft, DraftFact, DraftField } from './draft.js';

/** What is submitted: all that an entry is but its number. */
export type SubmittedContent = Omit<ImportedEntry, 'number'>;

/** What still is to be done at a field before it can be submitted. */
export interface DraftFault {
  /** `title`, or `joint[1].zh`. */
  readonly path: string;
  readonly field: DraftField;
  readonly code: string;
  readonly sentence: Sentence;
}

/** What a draft says, or everything that it lacks. */
export function readDraft(draft: Draft, keys: KeysOf): { content: SubmittedContent } | { faults: DraftFault[] } {
  const reader = new DraftReader();
  const lead = reader.words('lead', [draft.lead, draft.leadEn], LINE);
  const joint = draft.joint.flatMap(({ zh, en }, index) => {
    if (isBlank(zh, en)) return [];
    const paths = { zh: `joint[${index}].zh`, en: `joint[${index}].en` };
    return [{ name: reader.words('joint', [zh, en], LINE, paths), role: 'joint' as const }];
  });
  const content: SubmittedContent = {
    title: reader.words('title', [draft.title, draft.titleEn], LINE),
    summary: reader.words('summary', [draft.summary, draft.summaryEn], PARAGRAPH),
    description: reader.words('description', [draft.description, draft.descriptionEn], PAGES),
    category: reader.take('category', readChosen(draft.category, keys('category'))) ?? null,
    district: reader.take('district', readChosen(draft.district, keys('district'))) ?? null,
    submitters: [{ name: lead, role: 'lead' }, ...joint],
    keyFacts: draft.keyFacts.flatMap((fact, index) =>
      isBlank(fact.value, fact.words, fact.wordsEn) ? [] : [reader.fact(fact, index)],
    ),
  };
  return reader.faults.length > 0 ? { faults: reader.faults } : { content };
}

/** A key that the rulebook names; where it names some, one of them must be chosen. */
function readChosen(key: string, keys: AttributeKeys | undefined): Read<string | null> {
  if (key.trim() !== '' || keys === undefined || keys === true) return readKey(key, keys);
  return { reason: NOT_CHOSEN };
}

const NOT_CHOSEN = reason('not-chosen', '还没有选。', 'Nothing is chosen yet.');

interface Rules {
  readonly zh: TextRule;
  readonly en: TextRule;
}

class DraftReader {
  readonly faults: DraftFault[] = [];

  take<T>(field: DraftField, read: Read<T>, path: string = field): T | undefined {
    if ('value' in read) return read.value;
    this.faults.push({ path, field, ...read.reason });
    return undefined;
  }

  words(field: DraftField, [zh, en]: readonly [string, string], rules: Rules, paths = pathsOf(field)): WordsDto {
    const isMarkdown = field === 'description';
    const chinese = this.take(field, readText(zh, rules.zh, isMarkdown), paths.zh) ?? '';
    if (en.trim() === '') return words(chinese, undefined);
    return words(chinese, this.take(field, readText(en, rules.en, isMarkdown), paths.en));
  }

  fact({ value, words, wordsEn }: DraftFact, index: number): KeyFact {
    const at = `keyFacts[${index}]`;
    return {
      value: this.take('keyFacts', readText(value, FIGURE), `${at}.value`) ?? '',
      unit: null,
      words: this.words('keyFacts', [words, wordsEn], LINE, { zh: `${at}.words`, en: `${at}.wordsEn` }),
      before: null,
      after: null,
    };
  }
}

const pathsOf = (field: DraftField): { zh: string; en: string } => ({ zh: field, en: `${field}En` });

const isBlank = (...texts: readonly string[]): boolean => texts.every((text) => text.trim() === '');
