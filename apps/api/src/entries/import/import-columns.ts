import { letterOf } from '../../platform/files/read-table.js';
import { runsOf } from '../search/folded-text.js';

/** What a file of entries may say, in Chinese and, where there is a second language, in English. */
export const plainColumns = [
  'number',
  'title',
  'summary',
  'description',
  'category',
  'district',
  'lead',
  'joint',
  'facts',
] as const;
export const englishColumns = ['title_en', 'summary_en', 'description_en', 'lead_en', 'joint_en', 'facts_en'] as const;
export const importColumns = [...plainColumns, ...englishColumns] as const;

type PlainColumn = (typeof plainColumns)[number];
type EnglishColumn = (typeof englishColumns)[number];
export type ImportColumn = PlainColumn | EnglishColumn;

export const requiredColumns = ['title', 'summary', 'description', 'lead'] as const satisfies ImportColumn[];

/** How the columns are called, the first as in the empty file that is offered. */
const HEADINGS: Readonly<Record<PlainColumn, readonly string[]>> = {
  number: ['编号', '序号', '项目编号', '参评号', '受理号', '受理编号', 'number', 'no'],
  title: ['项目名称', '名称', '标题', '题目', '项目', 'title', 'name'],
  summary: ['简介', '项目简介', '摘要', '概述', 'summary', 'abstract'],
  description: ['介绍', '项目介绍', '详细介绍', '描述', '项目描述', '正文', 'description', 'text'],
  category: ['类别', '分类', '项目类别', 'category'],
  district: ['所在区', '区', '地区', '区域', '所属区', 'district'],
  lead: ['牵头单位', '申报单位', '单位', '主办单位', '单位名称', 'lead', 'submitter'],
  joint: ['联合单位', '联合申报单位', '协办单位', '参与单位', 'joint', 'partners'],
  facts: ['关键数字', '数字', '关键数据', '成效数字', 'facts', 'keyfacts'],
};

/** What belongs to a person: it is neither read nor stored. */
const CONTACT = /联系|电话|手机|邮箱|邮件|微信|身份证|^(e?mail|phone|mobile|tel|telephone|contact|wechat)/u;

export interface NamedColumn {
  readonly letter: string;
  /** As it stands in the file; null where the file has no headings. */
  readonly heading: string | null;
  /** Null: it is not read. */
  readonly column: ImportColumn | null;
  readonly isContact: boolean;
}

const folded = (text: string): string =>
  runsOf(text)
    .map((run) => run.text)
    .join('');

const PLAIN = new Map(
  Object.entries(HEADINGS).flatMap(([column, names]) => names.map((name) => [folded(name), column as PlainColumn])),
);

const isEnglish = (column: string): column is EnglishColumn => (englishColumns as readonly string[]).includes(column);

/** 英文简介, 简介（英文）, summary_en, Title (EN): a plain heading that says English beside it. */
function columnOf(heading: string): ImportColumn | null {
  const plain = PLAIN.get(folded(heading));
  if (plain !== undefined) return plain;
  const text = heading.normalize('NFKC').trim();
  const [rest] = [/^英文(?<rest>.+)$/u, /^(?<rest>.+?)[\s_(-]*(?:英文|(?<=[\s_(-])(?:en|english))\)?$/iu].flatMap(
    (pattern) => pattern.exec(text)?.groups?.['rest'] ?? [],
  );
  const named = rest === undefined ? undefined : PLAIN.get(folded(rest));
  const english = `${named ?? ''}_en`;
  return isEnglish(english) ? english : null;
}

export const nameColumns = (headings: readonly string[]): NamedColumn[] =>
  headings.map((heading, index) => {
    const column = columnOf(heading);
    const isContact = column === null && CONTACT.test(folded(heading));
    return { letter: letterOf(index), heading: heading.trim(), column, isContact };
  });

/** How many columns a row names: what a row of headings does, and no other. */
export const countNamed = (row: readonly string[]): number =>
  new Set(nameColumns(row).flatMap(({ column }) => column ?? [])).size;

/** One word may stand in a row of anything; two say what the columns are. */
export const areHeadings = (row: readonly string[]): boolean => countNamed(row) >= 2;

/** The headings of the empty file that is offered. */
export function headingsOf(language: 'zh' | 'en'): string[] {
  if (language === 'en') return [...importColumns];
  return importColumns.map((column) =>
    isEnglish(column)
      ? `英文${HEADINGS[column.replace('_en', '') as PlainColumn][0]}`
      : (HEADINGS[column][0] ?? column),
  );
}
