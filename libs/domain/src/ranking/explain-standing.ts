import { printExact } from '../exact/exact.js';
import type { ExplainedStanding } from '../explaining/explained-entry.js';
import { wordsOfGate } from '../explaining/round-words.js';
import { ruleWords, type RuleWords } from '../explaining/rule-words.js';
import type { Round } from '../rulebook/schema.js';
import { showNumber } from '../terms/number-words.js';
import { say, type Sentence } from '../terms/words.js';
import type { OutReason } from './outcome.js';
import { explainTie, type Standing } from './explain-tie.js';

/** The place of an entry and how its ties were resolved, or why it is out. */
export function explainStanding(entry: number, standing: Standing): ExplainedStanding {
  const { round, part, run } = standing;
  const words = ruleWords(run.rulebook, round);
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
    tie: explainTie(ranked, standing, words),
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
