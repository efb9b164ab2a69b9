import type { AttributeKeys } from '../../contests/rulebooks.service.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import type { SubmitterRole } from '../entry-submitter.entity.js';
import type { KeyFact } from '../key-fact.js';
import { type CellFault, cut, type Read, type Reason, reason } from './import-cells.js';
import type { ImportColumn, NamedColumn } from './import-columns.js';
import { letterOf } from '../../platform/files/read-table.js';
import { readKey } from './read-key.js';
import { readNumber } from './read-number.js';
import { LINE, misfitOf, PAGES, PARAGRAPH, partsOf, readFacts, readJoint, readText, words } from './read-texts.js';

/** An entry as a row says it. */
export interface ImportedEntry {
  /** Null: the next one. */
  readonly number: number | null;
  readonly title: WordsDto;
  readonly summary: WordsDto;
  readonly description: WordsDto;
  readonly category: string | null;
  readonly district: string | null;
  /** The lead first. */
  readonly submitters: readonly { readonly name: WordsDto; readonly role: SubmitterRole }[];
  readonly keyFacts: readonly KeyFact[];
}

export interface ReadRow {
  readonly row: number;
  readonly faults: readonly CellFault[];
  /** Null where a cell is bad, or a column is missing that no entry can be without. */
  readonly entry: ImportedEntry | null;
}

export type KeysOf = (attribute: 'category' | 'district') => AttributeKeys | undefined;

/** One row of a file, cell by cell: every bad one is named. */
export function readRow(
  cells: readonly string[],
  row: number,
  by: { columns: readonly NamedColumn[]; keys: KeysOf },
): ReadRow {
  const reader = new RowReader(cells, row, by.columns);
  const { columns, keys } = by;
  reader.refuseBeyond(columns.length);
  const number = reader.take('number', readNumber);
  const title = reader.words('title', LINE);
  const summary = reader.words('summary', PARAGRAPH);
  const description = reader.words('description', PAGES, true);
  const category = reader.take('category', (cell) => readKey(cell, keys('category')));
  const district = reader.take('district', (cell) => readKey(cell, keys('district')));
  const lead = reader.words('lead', LINE);
  const joint = reader.take('joint', (cell) => readJoint(cell, reader.cell('joint_en')));
  const keyFacts = reader.take('facts', (cell) => readFacts(cell, reader.cell('facts_en')));
  reader.check('joint_en', (cell) => misfitOf(partsOf(reader.cell('joint')), partsOf(cell), LINE.en));
  reader.check('facts_en', (cell) => misfitOf(partsOf(reader.cell('facts'), FACTS), partsOf(cell, FACTS), LINE.en));
  const { faults } = reader;
  if (!reader.isGood) return { row, faults, entry: null };
  const others = (joint ?? []).map((name) => ({ name, role: 'joint' as const }));
  const submitters = [{ name: lead, role: 'lead' as const }, ...others];
  const texts = { title, summary, description };
  return {
    row,
    faults,
    entry: {
      number: number ?? null,
      ...texts,
      category: category ?? null,
      district: district ?? null,
      submitters,
      keyFacts: keyFacts ?? [],
    },
  };
}

const FACTS = /[；;\n]/u;

interface Rules {
  readonly zh: typeof LINE.zh;
  readonly en: typeof LINE.en;
}

/** The cells of a row by the names of their columns, and what is wrong with them. */
class RowReader {
  readonly faults: CellFault[] = [];
  isGood = true;

  constructor(
    private readonly cells: readonly string[],
    private readonly row: number,
    private readonly columns: readonly NamedColumn[],
  ) {}

  /** Empty where the file has no such column. */
  cell(column: ImportColumn): string {
    return this.cells[this.indexOf(column)] ?? '';
  }

  take<T>(column: ImportColumn, read: (cell: string) => Read<T>): T | undefined {
    const result = read(this.cell(column));
    if ('value' in result) return result.value;
    this.refuse(this.indexOf(column), result.reason);
    return undefined;
  }

  /** Words in Chinese, and in English where that is given; nothing where the Chinese is bad, which refuses the row. */
  words(column: 'title' | 'summary' | 'description' | 'lead', rules: Rules, isMarkdown = false): WordsDto {
    const zh = this.take(column, (cell) => readText(cell, rules.zh, isMarkdown));
    const inEnglish = `${column}_en` as const;
    const isGiven = this.cell(inEnglish).trim() !== '';
    const en = isGiven ? this.take(inEnglish, (cell) => readText(cell, rules.en, isMarkdown)) : undefined;
    return words(zh ?? '', en);
  }

  check(column: ImportColumn, faultOf: (cell: string) => Reason | undefined): void {
    const found = faultOf(this.cell(column));
    if (found !== undefined) this.refuse(this.indexOf(column), found);
  }

  refuseBeyond(width: number): void {
    const index = this.cells.findIndex((cell, index) => index >= width && cell.trim() !== '');
    if (index >= 0) this.refuse(index, BEYOND);
  }

  private indexOf(wanted: ImportColumn): number {
    return this.columns.findIndex(({ column }) => column === wanted);
  }

  private refuse(index: number, { code, sentence }: Reason): void {
    this.isGood = false;
    // a missing column is named once, not again for every row
    if (index < 0) return;
    const { letter = letterOf(index), heading = null } = this.columns[index] ?? {};
    this.faults.push({ row: this.row, letter, heading, content: cut(this.cells[index] ?? ''), code, sentence });
  }
}

const BEYOND = reason(
  'beyond-columns',
  '这一格超出了表头的列数。单元格里有分隔符时，请给整格加上引号。',
  'This cell stands beyond the columns: a cell that holds the delimiter must be put in quotation marks.',
);
