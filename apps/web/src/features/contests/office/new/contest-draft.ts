import type { NewContest, NewStage, Proposal, ProposedStage, RulebookSource } from '../../../../api/new-contest';
import type { Words } from '../../../../api/types';
import { momentAt } from '../../../../ui/format/wall-time';
import { NO_WORDS, type TypedWords, wordsOf } from '../../../../ui/office/reason-fields';

/** A stage as it is being planned: its times as clocks of the contest show them, empty where no clock opens it. */
export interface StageDraft extends Omit<ProposedStage, 'title' | 'key'> {
  readonly key: string;
  readonly title: TypedWords;
  readonly opensAt: string;
  readonly closesAt: string;
}

export const wordFields = ['title', 'edition', 'lead', 'simulatedNote', 'contact'] as const;
export type WordField = (typeof wordFields)[number];

/** A new contest as it is being typed. */
export interface ContestDraft extends Readonly<Record<WordField, TypedWords>> {
  readonly slug: string;
  /** One a line, in both languages in the same order. */
  readonly organisers: TypedWords;
  readonly isSimulated: boolean;
  readonly isImported: boolean;
  readonly stages: readonly StageDraft[];
}

export const EMPTY_DRAFT: ContestDraft = {
  slug: '',
  title: NO_WORDS,
  edition: NO_WORDS,
  lead: NO_WORDS,
  simulatedNote: NO_WORDS,
  contact: NO_WORDS,
  organisers: NO_WORDS,
  isSimulated: false,
  isImported: false,
  stages: [],
};

const typed = (words: Words | null): TypedWords => (words === null ? NO_WORDS : { zh: words.zh, en: words.en ?? '' });

const lines = (list: readonly Words[]): TypedWords => ({
  zh: list.map(({ zh }) => zh).join('\n'),
  en: list.every(({ en }) => en === undefined) ? '' : list.map(({ en = '' }) => en).join('\n'),
});

export const stageDraftOf = ({ title, ...stage }: ProposedStage): StageDraft => ({
  ...stage,
  title: typed(title),
  opensAt: '',
  closesAt: '',
});

/** What a source says of the contest. */
const saidBy = (proposal: Proposal): Pick<ContestDraft, 'title' | 'edition' | 'lead' | 'contact' | 'organisers'> => ({
  title: typed(proposal.title),
  edition: typed(proposal.edition),
  lead: typed(proposal.lead),
  contact: typed(proposal.contact),
  organisers: lines(proposal.organisers),
});

const isSame = (one: TypedWords, other: TypedWords): boolean => one.zh === other.zh && one.en === other.en;

/** Another source brings its own stages; of the words only those are replaced that nobody has typed. */
export function withSource(draft: ContestDraft, proposal: Proposal, before: Proposal | null): ContestDraft {
  const [now, then] = [saidBy(proposal), before === null ? null : saidBy(before)];
  const kept = (name: keyof typeof now): TypedWords =>
    isSame(draft[name], NO_WORDS) || (then !== null && isSame(draft[name], then[name])) ? now[name] : draft[name];
  return {
    ...draft,
    title: kept('title'),
    edition: kept('edition'),
    lead: kept('lead'),
    contact: kept('contact'),
    organisers: kept('organisers'),
    stages: proposal.stages.map(stageDraftOf),
  };
}

export type DraftFault = 'missing' | 'slug' | 'order';

const SLUG = /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/;

/** What can be seen to be wrong before anything is sent, by the paths that the api uses. */
export function faultsOf(draft: ContestDraft): ReadonlyMap<string, DraftFault> {
  const faults = new Map<string, DraftFault>();
  if (draft.title.zh.trim() === '') faults.set('title.zh', 'missing');
  if (!SLUG.test(draft.slug.trim())) faults.set('slug', 'slug');
  if (draft.lead.zh.trim() === '') faults.set('lead.zh', 'missing');
  if (draft.organisers.zh.trim() === '') faults.set('organisers', 'missing');
  draft.stages.forEach(({ title, opensAt, closesAt }, index) => {
    if (title.zh.trim() === '') faults.set(`stages[${index}].title.zh`, 'missing');
    if (opensAt !== '' && closesAt !== '' && opensAt >= closesAt) faults.set(`stages[${index}].closesAt`, 'order');
  });
  return faults;
}

const wordsOrNull = (words: TypedWords): Words | null => (words.zh.trim() === '' ? null : wordsOf(words));

function organisersOf({ zh, en }: TypedWords): Words[] {
  const english = en.split('\n');
  return zh
    .split('\n')
    .map((line, index) => wordsOf({ zh: line, en: english[index] ?? '' }))
    .filter((words) => words.zh !== '');
}

interface Made {
  readonly draft: ContestDraft;
  readonly source: RulebookSource;
  readonly timeZone: string;
}

/** What is sent. */
export function requestOf({ draft, source, timeZone }: Made): NewContest {
  const { slug, title, edition, lead, contact, organisers, isSimulated, isImported, simulatedNote, stages } = draft;
  return {
    ...source,
    slug: slug.trim(),
    title: wordsOf(title),
    edition: wordsOrNull(edition),
    lead: wordsOf(lead),
    timeZone,
    organisers: organisersOf(organisers),
    isSimulated,
    isImported,
    simulatedNote: isSimulated ? wordsOrNull(simulatedNote) : null,
    contact: wordsOrNull(contact),
    stages: stages.map((stage): NewStage => stageOf(stage, timeZone)),
  };
}

const stageOf = ({ key, kind, title, opens, note, opensAt, closesAt }: StageDraft, timeZone: string): NewStage => ({
  key,
  kind,
  title: wordsOf(title),
  opens,
  note,
  opensAt: momentAt(opensAt, timeZone),
  closesAt: momentAt(closesAt, timeZone),
});

/** A key that no stage has yet. */
export function freeKey(wanted: string, stages: readonly StageDraft[]): string {
  const taken = new Set(stages.map(({ key }) => key));
  for (let count = 1; ; count++) {
    const key = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.has(key)) return key;
  }
}

/** The same list with one stage a place further up or down. */
export function moved(stages: readonly StageDraft[], from: number, by: -1 | 1): readonly StageDraft[] {
  const list = [...stages];
  const [stage] = list.splice(from, 1);
  if (stage === undefined) return stages;
  list.splice(from + by, 0, stage);
  return list;
}
