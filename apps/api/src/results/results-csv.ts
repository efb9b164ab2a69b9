import type { CheckedRulebook, PartOutcome, Words } from '@laurel/domain';
import { stringify } from 'csv-stringify/sync';
import type { Contest } from '../contests/contests.service.js';
import type { EntryName } from '../entries/entries.service.js';
import type { PublishedRound } from './published-outcomes.service.js';
import { roundedNumber } from './rounded-number.js';
import { listTitle, partTitle, roundTitle } from './rule-titles.js';

type Names = ReadonlyMap<number, EntryName>;
/** A number is one that we computed: it needs no guard. */
type Row = readonly (string | number)[];

const COLUMNS = [
  '大赛 contest',
  '数据 data',
  '轮次 round',
  '组别 part',
  '名次 place',
  '得分 score',
  '精确得分 exact score',
  '序号 number',
  '项目 title',
  '英文名 title in English',
  '单位 submitters',
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
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
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
  const ranked = rows.part.ranking.map(({ entry, place, score }) => rowOf(rows, entry, { place, score }));
  const out = rows.part.out.map(({ entry, why }) => rowOf(rows, entry, { why }));
  return [...ranked, ...out];
}

interface Standing {
  readonly place?: number;
  readonly score?: string;
  readonly why?: string;
}

function rowOf({ contest, rules, names, round, part }: PartRows, entry: number, { place, score, why }: Standing): Row {
  const name = names.get(entry);
  const lists = part.lists
    .filter(({ entries }) => entries.includes(entry))
    .map(({ id }) => listTitle(rules, round, id).zh);
  const notes = [name?.isSample === true ? '示例 sample' : '', why ?? ''];
  return [
    contest.title.zh,
    contest.isSimulated ? '模拟 simulated' : '',
    roundTitle(rules, round).zh,
    partTitle(rules, round, part.part)?.zh ?? '',
    place ?? '',
    score === undefined ? '' : roundedNumber(score),
    // with a slash a spreadsheet would take a fraction for a date
    score?.replace('/', '÷') ?? '',
    entry,
    name?.title.zh ?? '',
    name?.title.en ?? '',
    joined(name?.submitters ?? []),
    lists.join('；'),
    notes.filter((note) => note !== '').join(' '),
  ];
}

const joined = (submitters: readonly Words[]): string => submitters.map(({ zh }) => zh).join('；');
