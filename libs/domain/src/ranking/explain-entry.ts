import { readRulebook } from '../checking/read-rulebook.js';
import { show } from '../evidence/evidence-reader.js';
import { readEvidence } from '../evidence/read-evidence.js';
import { explainFigure } from '../explaining/explain-figure.js';
import type { ExplainedEntry } from '../explaining/explained-entry.js';
import { namesFor, namesOfFigure, titled } from '../explaining/names.js';
import { ruleWords } from '../explaining/rule-words.js';
import type { Figure } from '../rulebook/schema.js';
import { at, listed, type Refusal, type Refused } from '../terms/refusal.js';
import { say, type Sentence } from '../terms/words.js';
import { explainStanding } from './explain-standing.js';
import type { ContestRun, PartRun, RoundRun } from './round-run.js';
import { runContest } from './run-contest.js';
import { figureRun } from './run-figures.js';

/** Explains one entry after another of a round that was run once. */
export type EntryExplainer = (entry: number) => ExplainedEntry | Refused;

/**
 * How the entries of a round came to their places: for every figure each step with its inputs and their keys, what was
 * dropped and why, the result, and the rule in both languages. Refused like `decide`, and where the round is not there.
 * The contest is run here, once; the function that comes back refuses an entry that is not in the round's field.
 */
export function explainRound(rulebookJson: unknown, evidenceJson: unknown, roundId: string): EntryExplainer | Refused {
  const rulebook = readRulebook(rulebookJson);
  if ('refused' in rulebook) return rulebook;
  const evidence = readEvidence(rulebook, evidenceJson);
  if ('refused' in evidence) return evidence;
  const run = runContest(rulebook, evidence, { explained: roundId });
  if ('refused' in run) return run;
  const round = run.rounds.get(roundId);
  if (round === undefined || round.waitsFor !== undefined) {
    return refuse('round', 'unknown-round', noOutcome(roundId, round?.waitsFor, run));
  }
  const partOf = new Map(
    round.parts.flatMap((of) => [...of.part.entries, ...of.out.map((gone) => gone.entry)].map((entry) => [entry, of])),
  );
  return (entry) => {
    const part = partOf.get(entry);
    return part === undefined ? unknownEntry(entry) : explainIn({ round, part, run }, entry);
  };
}

export function unknownEntry(entry: number): Refused {
  const shown = show(entry);
  return refuse(
    'entry',
    'unknown-entry',
    say(`${shown} 号项目没有参加这一轮`, `Entry ${shown} does not take part in this round`),
  );
}

/** Why nothing is known of a round: it is not in the rulebook, waits, or comes after what the evidence decides. */
export function noOutcome(id: string, waitsFor: string | undefined, { rulebook, evidence }: ContestRun): Sentence {
  const round = rulebook.rounds.get(id);
  if (round === undefined) {
    const [shown, known] = [show(id), listed(rulebook.rounds.keys())];
    return say(
      `规则里没有 ${shown} 这一轮；可用的有 ${known}`,
      `The rulebook has no round ${shown}; use one of ${known}`,
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

/** One entry alone: see `explainRound`. */
export function explainEntry(
  rulebookJson: unknown,
  evidenceJson: unknown,
  roundId: string,
  entry: number,
): ExplainedEntry | Refused {
  const explain = explainRound(rulebookJson, evidenceJson, roundId);
  return 'refused' in explain ? explain : explain(entry);
}

export const refuse = (path: string, code: Refusal['code'], sentence: Sentence): Refused => ({
  refused: [{ path, code, sentence }],
});

interface Explained {
  readonly round: RoundRun;
  readonly part: PartRun;
  readonly run: ContestRun;
}

function explainIn(explained: Explained, entry: number): ExplainedEntry {
  const { round, part, run } = explained;
  const row = part.part.rowOf(entry);
  const names = namesFor(run.rulebook, round.round);
  const namesOf = ({ id }: Figure) => namesOfFigure(names, run.rulebook.starts.get(`${round.round.id}.${id}`));
  const holds = (id: string) => part.lists.some((list) => list.id === id && list.entries.includes(entry));
  return {
    entry,
    round: round.round.id,
    part: part.part.key,
    standing: explainStanding(entry, { round: round.round, part, rulebook: run.rulebook }),
    lists: round.round.lists.filter(({ id }) => holds(id)).map(({ id, title }) => ({ id, title })),
    figures:
      row === undefined
        ? []
        : round.round.figures.flatMap((figure, i) => {
            const path = at(at(at('rounds', round.index), 'figures'), i);
            return explainFigure(figure, {
              results: part.results.get(figure.id) ?? [],
              row,
              names: namesOf(figure),
              run: figureRun(part.part, { columns: part.columns, run, path }),
            });
          }),
  };
}
