import type { Both, ComparedTerm, Comparison, Words } from '../../../api/types';
import { formatExact } from '../../../ui/format/exact-number';
import { lostByRounding } from '../../../ui/format/exact-sum';

/** A row of a comparison. */
export interface ComparedRow {
  readonly id: string;
  readonly name: Words;
  /** What each has, before it is weighted. */
  readonly value: Both | null;
  readonly weight: string | null;
  /** What the columns show. */
  readonly shown: Both;
  readonly isDeciding: boolean;
  readonly inner: readonly ComparedRow[];
}

export interface ComparedRows {
  /** Counts that go into a figure below, such as votes. */
  readonly facts: readonly ComparedRow[];
  readonly rows: readonly ComparedRow[];
  /** What the rows add up to; null where the score is no sum. */
  readonly sum: Both | null;
  /** How many digits behind the point let every column add up. */
  readonly digits: number;
  /** The figure that parted equal scores. */
  readonly tie: ComparedRow | null;
}

const [LEAST_DIGITS, MOST_DIGITS] = [2, 6];

export function layOutComparison({ terms, sum, figures, decidedBy, score }: Comparison): ComparedRows {
  const isTie = decidedBy !== null && decidedBy.rule !== null;
  const deciding = isTie ? null : (decidedBy?.figure ?? null);
  const rows = terms.map((term) => rowOf(term, deciding));
  const facts = figures.filter(({ steps }) => steps.length === 1 && steps[0]?.method === 'votes');
  const plain = figures.filter(({ id }) => id !== score.id && !facts.some((fact) => fact.id === id));
  const asRow = ({ id, title, value }: Comparison['figures'][number], isDeciding: boolean): ComparedRow => ({
    id,
    name: title,
    value: null,
    weight: null,
    shown: value,
    isDeciding,
    inner: [],
  });
  const parting = isTie ? figures.find(({ id }) => id === decidedBy.figure) : undefined;
  return {
    facts: facts.map((fact) => asRow(fact, false)),
    rows: rows.length > 0 ? rows : plain.map((figure) => asRow(figure, figure.id === deciding)),
    sum: rows.length > 0 ? sum : null,
    digits: digitsThatAddUp(terms, sum),
    tie: parting === undefined ? null : asRow(parting, true),
  };
}

function rowOf({ figure, key, weight, value, share, terms }: ComparedTerm, deciding: string | null): ComparedRow {
  const inner = terms.map((term) => rowOf(term, null));
  const { id, name } = { id: figure?.id ?? key?.key ?? '', name: (figure ?? key)?.title ?? { zh: '' } };
  return { id, name, value, weight, shown: share, isDeciding: figure !== null && figure.id === deciding, inner };
}

/** As few digits as leave nothing over in any column, from the inner rows to the sum. */
function digitsThatAddUp(terms: readonly ComparedTerm[], sum: Both): number {
  for (let digits = LEAST_DIGITS; digits < MOST_DIGITS; digits += 1) if (addsUp(terms, sum, digits)) return digits;
  return MOST_DIGITS;
}

const COLUMNS = ['a', 'b', 'difference'] as const;

function addsUp(terms: readonly ComparedTerm[], sum: Both, digits: number): boolean {
  if (terms.length === 0) return true;
  const isWhole = COLUMNS.every((column) => {
    const whole = sum[column];
    const parts = terms.flatMap(({ share }) => share[column] ?? []);
    return whole === null || lostByRounding(parts, whole, digits) === '0';
  });
  return isWhole && terms.every((term) => differs(term.share, digits) && addsUp(term.terms, term.share, digits));
}

/** Whether what is shown of both is as far apart as the difference that is shown, and that is not shown as none. */
function differs({ a, b, difference }: Both, digits: number): boolean {
  if (a === null || b === null || difference === null || difference === '0') return true;
  if (!/[1-9]/.test(formatExact(difference, digits))) return false;
  return (
    lostByRounding([b, difference], formatExact(a, digits).replace(/,/g, '').replace('\u2212', '-'), digits) === '0'
  );
}
