import { printExact } from '../exact/exact.js';
import type { ExplainedStanding } from '../explaining/explained-entry.js';
import { wordsOfGate, wordsOfTie } from '../explaining/round-words.js';
import { ruleWords, type RuleWords } from '../explaining/rule-words.js';
import type { CheckedRulebook } from '../rulebook/rulebook-index.js';
import type { Round, TieRule } from '../rulebook/schema.js';
import { showNumber } from '../terms/number-words.js';
import { say, type Sentence } from '../terms/words.js';
import type { OutReason } from './outcome.js';
import type { PartRun, RankedRow } from './round-run.js';

export interface Standing {
  readonly round: Round;
  readonly part: PartRun;
  readonly rulebook: CheckedRulebook;
}

/** The place of an entry and how its ties were resolved, or why it is out. */
export function explainStanding(entry: number, { round, part, rulebook }: Standing): ExplainedStanding {
  const words = ruleWords(rulebook, round);
  const out = part.out.find((other) => other.entry === entry);
  if (out !== undefined) return { out: out.why, sentence: outSentence(out.why, round, words) };
  const ranked = part.ranking.find(({ row }) => part.part.entries[row] === entry);
  const score = ranked === undefined ? undefined : part.score.value(ranked.row);
  if (ranked === undefined || score === undefined) throw new Error(`entry ${entry} is neither ranked nor out`);
  const [of, shown] = [part.ranking.length, showNumber(score)];
  return {
    place: ranked.place,
    of,
    score: printExact(score),
    tie: explainTie(ranked, part, { round, words }),
    sentence: say(`${shown}，在 ${of} 项中排第 ${ranked.place}`, `${shown}, place ${ranked.place} of ${of}`),
  };
}

const outWords: Record<Exclude<OutReason, `gate:${number}`>, Sentence> = {
  withdrawn: say('已退出，不参加排名', 'Withdrawn, hence not ranked'),
  disqualified: say('被取消资格，不参加排名', 'Disqualified, hence not ranked'),
  'no-score': say('没有得分，不参加排名', 'Without a score, hence not ranked'),
};

/** The sentence of a reason; that of a gate is the gate's own rule. */
export function outSentence(why: OutReason, round: Round, words: RuleWords): Sentence {
  if (why === 'withdrawn' || why === 'disqualified' || why === 'no-score') return outWords[why];
  const gate = round.gates?.[Number(why.slice('gate:'.length))];
  const rule = gate === undefined ? say(why, why) : wordsOfGate(gate, words);
  return say(`没有达到要求：${rule.zh}`, `A requirement is not met: ${rule.en}`);
}

function explainTie({ row, tie }: RankedRow, part: PartRun, { round, words }: { round: Round; words: RuleWords }) {
  if (tie === undefined) return null;
  const entryOf = (other: number) => part.part.entries[other] ?? 0;
  const others = tie.rows.filter((other) => other !== row).sort((a, b) => a - b);
  const rule = tie.resolvedBy === null ? undefined : round.ties?.[tie.resolvedBy];
  return {
    with: others.map(entryOf),
    resolvedBy: tie.resolvedBy,
    sentence: rule === undefined ? noRule : partedBy(rule, [row, ...others], { part, words }),
  };
}

const noRule = say('同分，规则用尽仍并列', 'The same score, and no rule of the chain parts them');

/** The rule that parted them and, where it compares one value an entry, the values: the entry's own first. */
function partedBy(
  rule: TieRule,
  rows: readonly number[],
  { part, words }: { part: PartRun; words: RuleWords },
): Sentence {
  const { zh, en } = wordsOfTie(rule, words);
  const parted = say(`同分，依规则分先后：${zh}`, `The same score, parted by the rule: ${en}`);
  const column = rule.by === 'figure' ? part.columns.get(rule.figure) : undefined;
  if (column === undefined || rows.length > MOST_COMPARED) return parted;
  const values = rows.map((row) => {
    const [value, entry] = [column.value(row), part.part.entries[row] ?? 0];
    const shown = value === undefined ? '—' : showNumber(value);
    return say(`${entry} 号 ${shown}`, `no. ${entry} has ${shown}`);
  });
  return say(
    `${parted.zh}。${values.map((value) => value.zh).join('，')}`,
    `${parted.en}. ${values.map((value) => value.en).join(', ')}`,
  );
}

/** More values than these would bury the sentence. */
const MOST_COMPARED = 6;
