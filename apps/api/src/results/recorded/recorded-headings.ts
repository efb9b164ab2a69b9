import type { CheckedRulebook, Words } from '@laurel/domain';
import { letterOf } from '../../platform/files/read-table.js';
import type { Recordable } from './recordable.js';
import { type RecordedColumn, recordedColumns } from './recorded-row.js';

/** A column of a file, and what it holds. */
export interface HeadedColumn {
  /** As a spreadsheet calls it. */
  readonly letter: string;
  /** null where the file has no headings. */
  readonly heading: string | null;
  /** null: it is not read. */
  readonly column: RecordedColumn | null;
}

/** What a person said of the columns; `columns` null where the headings say it. */
export interface SaidColumns {
  readonly columns: readonly (RecordedColumn | null)[] | null;
  readonly hasHeadings: boolean;
}

/** What columns are called, the first as in the empty file that is offered, in Chinese and in English. */
const NAMES: Readonly<Record<RecordedColumn, { readonly zh: readonly string[]; readonly en: readonly string[] }>> = {
  entry: { zh: ['编号', '号', '参评号', '项目编号', '序号'], en: ['number', 'entry', 'no'] },
  group: { zh: ['组', '分组', '组别'], en: ['group'] },
  session: { zh: ['场次', '场'], en: ['session'] },
  item: { zh: ['小项', '子项'], en: ['item'] },
  cell: { zh: ['选票栏', '栏', '等级'], en: ['cell', 'grade'] },
  value: {
    zh: ['票数', '票', '得票', '得票数', '数值', '分数', '得分', '结果'],
    en: ['value', 'votes', 'score', 'result'],
  },
  reason: { zh: ['理由', '说明'], en: ['reason'] },
};

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_.()[\]-]/g, '');

/** By what a heading says, also in the words of the rulebook: its set of facts, its groups. */
export class RecordedHeadings {
  readonly #names: ReadonlyMap<string, RecordedColumn>;

  constructor(
    private readonly recordable: Recordable,
    rules: CheckedRulebook,
  ) {
    const own = [...wordsOf({ value: recordable.title, ...axesOf(recordable, rules) })];
    const all = recordable.columns.flatMap((column) =>
      [...NAMES[column].zh, ...NAMES[column].en].map((name) => [name, column] as const),
    );
    this.#names = new Map([...all, ...own].map(([name, column]) => [folded(name), column]));
  }

  columnsOf(row: readonly string[]): HeadedColumn[] {
    return row.map((heading, index) => ({
      letter: letterOf(index),
      heading: heading.trim(),
      column: this.#names.get(folded(heading)) ?? null,
    }));
  }

  /** How many columns a row names. */
  count(row: readonly string[]): number {
    return new Set(this.columnsOf(row).flatMap(({ column }) => column ?? [])).size;
  }

  /** Whether a row says which column holds the number of the entry, and which what is recorded of it. */
  areIn(row: readonly string[]): boolean {
    const named = this.columnsOf(row).map(({ column }) => column);
    return named.includes('entry') && named.includes('value');
  }

  /** Those of the empty file. */
  offered(language: 'zh' | 'en'): string[] {
    return this.recordable.columns.map((column) => NAMES[column][language][0] ?? column);
  }
}

type Axes = Partial<Record<RecordedColumn, Words | undefined>>;

function axesOf({ kind, id }: Recordable, rules: CheckedRulebook): Axes {
  const axes = (kind === 'votes' ? rules.channels.get(id) : rules.facts.get(id))?.axes;
  return { group: axes?.group, session: axes?.session, item: axes?.item };
}

function* wordsOf(columns: Axes): Iterable<readonly [string, RecordedColumn]> {
  for (const column of recordedColumns) {
    const { zh, en } = columns[column] ?? {};
    if (zh !== undefined) yield [zh, column];
    if (en !== undefined) yield [en, column];
  }
}
