import type { CheckedRulebook, PartOutcome, Words } from '@laurel/domain';
import { stringify } from 'csv-stringify/sync';
import type { Contest } from '../contests/contests.service.js';
import type { EntryName } from '../entries/entries.service.js';
import type { PublishedRound } from './published-outcomes.service.js';
import { listTitle, partTitle, roundTitle } from './rule-titles.js';

type Names = ReadonlyMap<number, EntryName>;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

const COLUMNS = [
  '大赛 contest',
  '数据 data',
  '轮次 round',
  '组别 part',
  '名次 place',
  '得分 score',
  '序号 number',
  '项目 title',
  '项目(英文) title (English)',
  '单位 bodies',
  '名单 lists',
  '说明 note',
] as const;

/** One row for each entry and round, with a mark for spreadsheets (BOM) and no cell that one would take for a formula. */
export function resultsCsv(contest: Contest, round: PublishedRound, names: Names): string {
  const { outcome, rules } = round;
  const rows = outcome.rounds.flatMap((decided) =>
    'waitsFor' in decided
      ? []
      : decided.parts.flatMap((part) => rowsOf({ contest, rules, names, round: decided.id, part })),
  );
  return stringify(rows, {
    bom: true,
    header: true,
    columns: [...COLUMNS],
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

interface PartRows {
  readonly contest: Contest;
  readonly rules: CheckedRulebook;
  readonly names: Names;
  readonly round: string;
  readonly part: PartOutcome;
}

function rowsOf(rows: PartRows): Row[] {
  const ranked = rows.part.ranking.map(({ entry, place, score }) => rowOf(rows, entry, [String(place), score, '']));
  const out = rows.part.out.map(({ entry, why }) => rowOf(rows, entry, ['', '', why]));
  return [...ranked, ...out];
}

function rowOf({ contest, rules, names, round, part }: PartRows, entry: number, [place, score, why]: string[]): Row {
  const name = names.get(entry);
  const lists = part.lists
    .filter(({ entries }) => entries.includes(entry))
    .map(({ id }) => listTitle(rules, round, id).zh);
  const cells = [
    contest.title.zh,
    contest.isSimulated ? '模拟 simulated' : '',
    roundTitle(rules, round).zh,
    partTitle(rules, round, part.part)?.zh ?? '',
    place,
    score,
    String(entry),
    name?.title.zh,
    name?.title.en,
    joined(name?.bodies ?? []),
    lists.join('；'),
    [name?.isSample === true ? '示例 sample' : '', why].filter((note) => note !== '').join(' '),
  ];
  return Object.fromEntries(COLUMNS.map((column, index) => [column, cells[index] ?? ''])) as Row;
}

const joined = (bodies: readonly Words[]): string => bodies.map(({ zh }) => zh).join('；');
