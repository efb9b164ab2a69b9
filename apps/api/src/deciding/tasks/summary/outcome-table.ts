import { type CheckedRulebook, type Evidence, readOutcomeNumber, type Words } from '@laurel/domain';
import { stringify } from 'csv-stringify/sync';
import { grouped } from '../../../platform/grouped.js';
import type { Sanction } from './sanctions.js';
import { guarded } from './sheet-text.js';
import { shownColumn } from './shown-numbers.js';
import type { OutcomeRows, OutRow, PlaceRow } from './summarize-outcome.js';
import { VotesOfRounds } from './votes-of-rounds.js';

/** What the table calls an entry. */
export interface NamedEntry {
  readonly number: number;
  readonly title: Words;
  readonly submitters: readonly Words[];
  readonly district: string | null;
  readonly isSample: boolean;
}

export interface TableOf {
  readonly contest: { readonly title: Words; readonly isSimulated: boolean };
  readonly entries: readonly NamedEntry[];
  readonly rules: CheckedRulebook;
  readonly evidence: Evidence;
  readonly sanctions: readonly Sanction[];
}

/** A cell that was computed here: it needs no guard. */
interface Computed {
  readonly computed: string;
}
type Cell = string | Computed;

const COLUMNS = [
  '大赛 contest',
  '数据 data',
  '轮次 round',
  '组别 part',
  '名次 place',
  '得分 score',
  '精确得分 exact score',
  '编号 number',
  '项目 title',
  '英文名 title in English',
  '单位 submitters',
  '地区 district',
  '票数 votes',
  '名单 lists',
  '说明 note',
] as const;

/**
 * One row for each entry and round, with a mark for spreadsheets (BOM); no cell that one would take for a formula, a number
 * or a date, and scores that differ look different.
 */
export function tableOf(rows: OutcomeRows, table: TableOf): string {
  const context = {
    table,
    votes: new VotesOfRounds(table.rules, table.evidence),
    names: new Map(table.entries.map((each) => [each.number, each])),
    decisions: grouped(table.sanctions, ({ entry }) => entry),
  };
  const [places, outs] = [grouped(rows.places, keyOf), grouped(rows.outs, keyOf)];
  const cells = rows.parts.flatMap((part) => [
    ...rankedRows(places.get(keyOf(part)) ?? [], context),
    ...(outs.get(keyOf(part)) ?? []).map((row) => outRow(row, context)),
  ]);
  const written = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell.computed)));
  const format = { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;
  return stringify([[...COLUMNS], ...written], format);
}

interface OfPart {
  readonly of_round: string;
  readonly part: string;
}

const keyOf = ({ of_round, part }: OfPart): string => `${of_round} ${part}`;

interface RowContext {
  readonly table: TableOf;
  readonly votes: VotesOfRounds;
  readonly names: ReadonlyMap<number, NamedEntry>;
  readonly decisions: ReadonlyMap<number | null, readonly Sanction[]>;
}

function rankedRows(rows: readonly PlaceRow[], context: RowContext): Cell[][] {
  const shown = shownColumn(rows.map(({ score }) => readOutcomeNumber(score)));
  return rows.map((row, index) => {
    const { table, votes } = context;
    const lists = table.rules.rounds.get(row.of_round)?.lists ?? [];
    const standing = [
      computed(row.place),
      computed(shown[index] ?? row.score),
      // with a slash a spreadsheet would take a fraction for a date
      computed(row.score.replace('/', '÷')),
    ];
    const holding = row.lists.map((id) => lists.find((list) => list.id === id)?.title.zh ?? id);
    return [
      ...roundCells(row, table),
      ...standing,
      ...entryCells(row.entry, context),
      computed(votes.of(row.of_round, row.entry)),
      holding.join('；'),
      noteOf(row.entry, context, []),
    ];
  });
}

function outRow(row: OutRow, context: RowContext): Cell[] {
  const votes = computed(context.votes.of(row.of_round, row.entry));
  const note = noteOf(row.entry, context, [row.sentence.zh]);
  return [...roundCells(row, context.table), '', '', '', ...entryCells(row.entry, context), votes, '', note];
}

function roundCells({ of_round, part }: OfPart, { contest, rules }: TableOf): Cell[] {
  const round = rules.rounds.get(of_round);
  return [
    contest.title.zh,
    contest.isSimulated ? '模拟 simulated' : '',
    round?.title.zh ?? of_round,
    part === '' ? '' : keyTitle(rules, round?.per ?? '', part),
  ];
}

function entryCells(entry: number, { names, table: { rules } }: RowContext): Cell[] {
  const name = names.get(entry);
  return [
    computed(entry),
    name?.title.zh ?? '',
    name?.title.en ?? '',
    (name?.submitters ?? []).map(({ zh }) => zh).join('；'),
    name?.district ? keyTitle(rules, 'district', name.district) : '',
  ];
}

/** What people should know of the row: samples, why it is out, and the decisions about the entry. */
function noteOf(entry: number, { names, table, decisions }: RowContext, said: readonly string[]): string {
  const notes = (decisions.get(entry) ?? []).map((each) => decisionNote(each, table));
  const sample = names.get(entry)?.isSample === true ? ['示例 sample'] : [];
  return [...sample, ...said, ...notes].join(' ');
}

function decisionNote({ kind, cast, struck, left, reason, at }: Sanction, { rules }: TableOf): string {
  const sum = struck === null ? '' : `${cast} − ${struck} = ${left} 票，`;
  return `${KINDS[kind]}：${sum}${reason.zh}（${localTime(at, rules.rulebook.timeZone)}）`;
}

const KINDS: Readonly<Record<Sanction['kind'], string>> = {
  withdrawn: '退出',
  disqualified: '取消资格',
  'votes-struck': '剔除选票',
  'votes-annulled': '票数作废',
  suspended: '暂停投票',
  tie: '并列裁定',
  lot: '抽签',
};

/** `2023-05-09 10:12` where the contest is. */
function localTime(at: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(at));
}

const computed = (value: number | string | null): Computed => ({ computed: value === null ? '' : String(value) });

/** The title of a key of an attribute; the key itself where the rulebook declares none. */
function keyTitle(rules: CheckedRulebook, attribute: string, key: string): string {
  const keys = rules.attributes.get(attribute);
  const declared = keys === undefined || keys === true ? undefined : keys.find(({ id }) => id === key);
  return declared?.title?.zh ?? key;
}
