import type { DecidedOrder } from '../evidence/evidence.js';
import type { ExplainedTie } from '../explaining/explained-entry.js';
import { wordsOfTie } from '../explaining/round-words.js';
import type { RuleWords } from '../explaining/rule-words.js';
import type { Round, TieRule } from '../rulebook/schema.js';
import { showNumber } from '../terms/number-words.js';
import { listed, listedZh } from '../terms/refusal.js';
import { say, startingHigh, startingLow, type Sentence } from '../terms/words.js';
import type { ContestRun, PartRun, RankedRow } from './round-run.js';
import { columnOf } from './run-figures.js';

/** Where an entry stands. */
export interface Standing {
  readonly round: Round;
  readonly part: PartRun;
  readonly run: ContestRun;
}

/** With whom an entry has the same score, and what put them in order; null where it is alone with its score. */
export function explainTie(ranked: RankedRow, standing: Standing, words: RuleWords): ExplainedTie | null {
  const { row, tie } = ranked;
  if (tie === undefined) return null;
  const entryOf = (other: number) => standing.part.part.entries[other] ?? 0;
  const others = tie.rows.filter((other) => other !== row).sort((a, b) => a - b);
  const rule = tie.resolvedBy === null ? undefined : standing.round.ties?.[tie.resolvedBy];
  const all = others.map(entryOf);
  const [zh, en] = [`与 ${listedZh(all)} 号同分`, `The same score as ${numbersWords(all)}`];
  const parted = rule === undefined ? noRule(ranked, standing) : partedBy(rule, ranked, { standing, words });
  return {
    with: all,
    resolvedBy: tie.resolvedBy,
    sentence: say(`${zh}，${parted.zh}`, `${en}; ${parted.en}`),
  };
}

const numbersWords = (entries: readonly number[]): string =>
  `${entries.length === 1 ? 'no.' : 'nos.'} ${listed(entries)}`;

/** Some of them may have been parted from the others. */
function noRule({ place, tie }: RankedRow, { part }: Standing): Sentence {
  const tied = tie?.rows ?? [];
  const still = part.ranking.filter((other) => other.place === place).map(({ row }) => row);
  if (still.length === tied.length) return say('规则用尽仍并列', 'no rule of the chain parts them');
  return say(`其中 ${still.length} 个规则用尽仍并列`, `${still.length} of them no rule of the chain parts`);
}

interface Parted {
  readonly standing: Standing;
  readonly words: RuleWords;
}

/** The rule that parted them, with the values that it compared, or what was decided. */
function partedBy(rule: TieRule, ranked: RankedRow, { standing, words }: Parted): Sentence {
  const order = rule.by === 'decision' || rule.by === 'lot' ? orderOf(rule.by, ranked, standing) : undefined;
  if (order !== undefined) return decidedWords(rule.by, order);
  const { zh, en } = wordsOfTie(rule, words);
  const parted = say(`依规则分先后：${zh}`, `parted by the rule: ${startingLow(en)}`);
  if (rule.by !== 'figure') return parted;
  const { part, run } = standing;
  const column = columnOf(rule.figure, part.part, { columns: part.columns, run });
  const values = nearest(ranked, part).map((row) => {
    const [value, entry] = [column.value(row), part.part.entries[row] ?? 0];
    const shown = value === undefined ? '—' : showNumber(value);
    return say(`${entry} 号 ${shown}`, `no. ${entry} has ${shown}`);
  });
  return say(
    `${parted.zh}。${values.map((value) => value.zh).join('，')}`,
    `${parted.en}. ${startingHigh(values.map((value) => value.en).join(', '))}`,
  );
}

/** More values than these would bury the sentence. */
const MOST_COMPARED = 6;

/** The row itself, then those who are tied with it and stand nearest, by their numbers. */
function nearest({ row, place, tie }: RankedRow, { ranking }: PartRun): number[] {
  const tied = new Set(tie?.rows);
  const others = ranking
    .filter((other) => other.row !== row && tied.has(other.row))
    .sort((a, b) => Math.abs(a.place - place) - Math.abs(b.place - place))
    .slice(0, MOST_COMPARED - 1);
  return [row, ...others.map((other) => other.row).sort((a, b) => a - b)];
}

/** The order that was decided or drawn for those who were still tied with the entry when its rule came. */
function orderOf(
  by: 'decision' | 'lot',
  { row, tie }: RankedRow,
  { round, part, run }: Standing,
): readonly (readonly number[])[] | undefined {
  const rule = tie?.resolvedBy ?? 0;
  const tied = new Set(tie?.rows);
  const left = part.ranking.filter((other) => tied.has(other.row) && (other.tie?.resolvedBy ?? Infinity) >= rule);
  const entries = new Set(left.map((other) => part.part.entries[other.row] ?? 0));
  const own = part.part.entries[row] ?? 0;
  for (const decision of run.evidence.decisions) {
    if (decision.kind !== (by === 'lot' ? 'lot' : 'tie') || decision.round !== round.id) continue;
    const groups = groupsOf(decision.order);
    const served = groups
      .map((group) => group.filter((entry) => entries.has(entry)))
      .filter(({ length }) => length > 0);
    const isWhole = by === 'lot' || served.flat().length === groups.flat().length;
    if (isWhole && served.flat().includes(own)) return served;
  }
  return undefined;
}

const groupsOf = (order: DecidedOrder): readonly (readonly number[])[] =>
  order.map((item) => (typeof item === 'number' ? [item] : item));

function decidedWords(by: TieRule['by'], order: readonly (readonly number[])[]): Sentence {
  const [zh, en] = by === 'lot' ? ['抽签决定', 'a lot puts'] : ['主办方裁定', 'the organisers put'];
  const [first = []] = order;
  if (order.length === 2) return say(`${zh} ${listedZh(first)} 号在前`, `${en} ${numbersWords(first)} first`);
  const groups = order.slice(0, MOST_COMPARED);
  const more = groups.length < order.length ? ' …' : '';
  return say(
    `${zh}先后：${groups.map((group) => `${group.join('、')} 号`).join('，')}${more}`,
    `${en} them in this order: ${groups.map(numbersWords).join(', ')}${more}`,
  );
}
