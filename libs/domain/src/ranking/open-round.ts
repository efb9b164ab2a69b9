import { readRulebook } from '../checking/read-rulebook.js';
import { show } from '../evidence/evidence-reader.js';
import { readEvidence } from '../evidence/read-evidence.js';
import { titled } from '../explaining/names.js';
import { ruleWords } from '../explaining/rule-words.js';
import { named, type Refusal, type Refused } from '../terms/refusal.js';
import { say, type Sentence } from '../terms/words.js';
import type { ContestRun, RoundRun } from './round-run.js';
import { runContest } from './run-contest.js';

/** A round that was run, with the result of every step, to be looked into. */
export interface OpenRound {
  readonly run: ContestRun;
  readonly round: RoundRun;
}

/** Refused like `decide`, and where the round is not there. */
export function openRound(rulebookJson: unknown, evidenceJson: unknown, id: string): OpenRound | Refused {
  const rulebook = readRulebook(rulebookJson);
  if ('refused' in rulebook) return rulebook;
  const evidence = readEvidence(rulebook, evidenceJson);
  if ('refused' in evidence) return evidence;
  const run = runContest(rulebook, evidence, { explained: id });
  if (!('rounds' in run)) return run;
  const round = run.rounds.get(id);
  return round === undefined || round.waitsFor !== undefined
    ? refuse('round', 'unknown-round', noOutcome(id, round?.waitsFor, run))
    : { run, round };
}

/** Why there is nothing to look into: the round is not in the rulebook, waits, or comes after what the evidence decides. */
function noOutcome(id: string, waitsFor: string | undefined, { rulebook, evidence }: ContestRun): Sentence {
  const round = rulebook.rounds.get(id);
  if (round === undefined) {
    const [shown, known] = [show(id), named(rulebook.rounds.keys())];
    return say(
      `规则里没有 ${shown} 这一轮；可用的有 ${known.zh}`,
      `The rulebook has no round ${shown}; use one of ${known.en}`,
    );
  }
  const { zh, en } = titled(round.title, id);
  if (waitsFor !== undefined) {
    const list = ruleWords(rulebook, undefined).list(waitsFor);
    return say(
      `“${zh}”还没有结果：要先裁定“${list.zh}”末位的并列`,
      `“${en}” has no outcome yet: the tie at the cut of “${list.en}” must be decided first`,
    );
  }
  const last = titled(rulebook.rounds.get(evidence.upTo ?? '')?.title, evidence.upTo ?? '');
  return say(
    `“${zh}”还没有结果：这份数据只算到“${last.zh}”`,
    `“${en}” has no outcome yet: this evidence goes up to “${last.en}” only`,
  );
}

export function unknownEntry(entry: number): Refused {
  const shown = show(entry);
  return refuse(
    'entry',
    'unknown-entry',
    say(`${shown} 号项目没有参加这一轮`, `Entry ${shown} does not take part in this round`),
  );
}

export const refuse = (path: string, code: Refusal['code'], sentence: Sentence): Refused => ({
  refused: [{ path, code, sentence }],
});
