import type { DecisionRequest } from '../../../api/decision-acts';
import type { Words } from '../../../ui/say-words';

export type DecisionKind = DecisionRequest['kind'];

/** As it is typed. */
export interface DecisionDraft {
  readonly kind: DecisionKind;
  readonly entry: string;
  readonly round: string;
  readonly channel: string;
  readonly count: string;
  readonly from: string;
  readonly to: string;
  /** Numbers of entries, the first first. */
  readonly order: string;
  readonly lifts: string;
}

export type DraftField = Exclude<keyof DecisionDraft, 'kind'>;

/** What each kind asks for. */
export const FIELDS_OF: Readonly<Record<DecisionKind, readonly DraftField[]>> = {
  withdrawn: ['entry', 'round'],
  disqualified: ['entry', 'round'],
  'votes-struck': ['entry', 'channel', 'count'],
  'votes-annulled': ['entry', 'channel'],
  suspended: ['entry', 'from', 'to'],
  tie: ['round', 'order'],
  lot: ['round', 'order'],
  lifted: ['lifts'],
};

/** May be left empty. */
const OPTIONAL: Partial<Record<DecisionKind, readonly DraftField[]>> = { 'votes-annulled': ['channel'] };

const BETWEEN = /[\s,;\u3001\uff0c\uff1b]+/;
const numbersIn = (text: string): number[] =>
  text
    .normalize('NFKC')
    .split(BETWEEN)
    .filter((part) => part !== '')
    .map(Number);

const isNumber = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text.normalize('NFKC').trim());

/** Fields that are empty, or are no numbers where numbers are asked for. */
export function badFields(draft: DecisionDraft): DraftField[] {
  return FIELDS_OF[draft.kind].filter((field) => {
    const text = draft[field].trim();
    if (text === '') return OPTIONAL[draft.kind]?.includes(field) !== true;
    if (field === 'order') return numbersIn(text).some((each) => !Number.isInteger(each) || each < 1);
    return (field === 'entry' || field === 'count' || field === 'lifts') && !isNumber(text);
  });
}

/** What an address says of a decision: of an entry that leaves, or of a tie that waits for people. */
export function begunIn(search: string): Partial<DecisionDraft> | undefined {
  const said = new URLSearchParams(search);
  const [kind, entry, round, order] = ['kind', 'entry', 'round', 'order'].map((name) => said.get(name) ?? '');
  if (kind === 'tie' && round !== undefined && order !== undefined) return { kind, round, order };
  const leaves = kind === 'withdrawn' || kind === 'disqualified';
  return leaves && entry !== undefined && isNumber(entry) ? { kind, entry } : undefined;
}

/** The address at which a tie is decided. */
export const tieAddress = (slug: string, { round, entries }: { round: string; entries: readonly number[] }): string =>
  `/${slug}/decisions?${new URLSearchParams({ kind: 'tie', round, order: entries.join(' ') }).toString()}`;

interface Sent {
  readonly reason: Words;
  /** A moment from a date and a time as they are typed. */
  readonly momentOf: (typed: string) => string | null;
}

/** What is sent: the fields of its kind alone. */
export function requestOf(draft: DecisionDraft, { reason, momentOf }: Sent): DecisionRequest {
  const number = (text: string): number => Number(text.normalize('NFKC').trim());
  const given = FIELDS_OF[draft.kind].flatMap((field): (readonly [string, unknown])[] => {
    const text = draft[field].trim();
    if (text === '') return [];
    if (field === 'order') return [[field, numbersIn(text)]];
    if (field === 'from' || field === 'to') return [[field, momentOf(text)]];
    return [[field, field === 'round' || field === 'channel' ? text : number(text)]];
  });
  return { kind: draft.kind, ...Object.fromEntries(given), reason };
}
