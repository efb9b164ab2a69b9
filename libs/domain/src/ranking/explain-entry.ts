import { show } from '../evidence/evidence-reader.js';
import { readEvidence } from '../evidence/read-evidence.js';
import { printExact } from '../exact/exact.js';
import type { Column } from '../figures/column.js';
import type { Names, TraceLine } from '../figures/method.js';
import { methodNamed } from '../figures/methods/methods.js';
import { kindOf, methodOf } from '../figures/sources/sources.js';
import { namesFor, namesOfFigure, titled } from '../rulebook/explain/names.js';
import { ruleWords } from '../rulebook/explain/rule-words.js';
import { readRulebook } from '../rulebook/read-rulebook.js';
import { at, listed, type Refusal, type Refused } from '../rulebook/refusal.js';
import type { Figure } from '../rulebook/schema.js';
import { say, type Sentence } from '../rulebook/words.js';
import { explainStanding } from './explain-standing.js';
import type { ExplainedEntry, ExplainedFigure, ExplainedLine, ExplainedStage } from './explained-entry.js';
import type { ContestRun, PartRun, RoundRun } from './round-run.js';
import { figureRun } from './run-figures.js';
import { runContest } from './run-contest.js';

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
  const run = runContest(rulebook, evidence, roundId);
  if ('refused' in run) return run;
  const round = run.rounds.get(roundId);
  if (round === undefined || round.waitsFor !== undefined) {
    return refuse('round', 'unknown-round', noOutcome(roundId, round?.waitsFor, run));
  }
  return (entry) => {
    const part = round.parts.find((of) => of.part.rowOf.has(entry) || of.out.some((gone) => gone.entry === entry));
    if (part !== undefined) return explainIn({ round, part, run }, entry);
    const shown = show(entry);
    return refuse(
      'entry',
      'unknown-entry',
      say(`${shown} 号项目没有参加这一轮`, `Entry ${shown} does not take part in this round`),
    );
  };
}

/** Why a round has nothing to explain: it is not in the rulebook, waits, or comes after what the evidence decides. */
function noOutcome(id: string, waitsFor: string | undefined, { rulebook, evidence }: ContestRun): Sentence {
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

const refuse = (path: string, code: Refusal['code'], sentence: Sentence): Refused => ({
  refused: [{ path, code, sentence }],
});

interface Explained {
  readonly round: RoundRun;
  readonly part: PartRun;
  readonly run: ContestRun;
}

function explainIn(explained: Explained, entry: number): ExplainedEntry {
  const { round, part, run } = explained;
  const row = part.part.rowOf.get(entry);
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
        : round.round.figures.flatMap((figure, i) =>
            explainFigure(figure, { ...explained, row, names: namesOf(figure), i }),
          ),
  };
}

interface FigureAt extends Explained {
  readonly row: number;
  readonly names: Names;
  readonly i: number;
}

/** Nothing for a figure that waits. */
function explainFigure(figure: Figure, { round, part, run, row, names, i }: FigureAt): ExplainedFigure[] {
  const stages = part.stages.get(figure.id) ?? [];
  const [start, last] = [stages[0], stages.at(-1)];
  if (start === undefined || last === undefined) return [];
  const path = at(at(at('rounds', round.index), 'figures'), i);
  const stepRun = figureRun(part.part, { columns: part.columns, run, path });
  const source = methodOf(figure.from);
  const value = last.axes.length === 0 ? last.value(row) : undefined;
  return [
    {
      id: figure.id,
      title: titled(figure.title, figure.id),
      source: stage(kindOf(figure.from), source.sentence(figure.from, names), {
        lines: source.trace(figure.from, { column: start, row }, stepRun),
        at: { column: start, row, names },
      }),
      steps: (figure.steps ?? []).flatMap((step, k) => {
        const [before, after] = [stages[k], stages[k + 1]];
        if (before === undefined || after === undefined) return [];
        const method = methodNamed(step.method);
        const lines = method.trace(step, { before, after, row }, stepRun);
        return [stage(step.method, method.sentence(step, names), { lines, at: { column: after, row, names } })];
      }),
      value: value === undefined ? null : printExact(value),
    },
  ];
}

interface StageAt {
  readonly column: Column;
  readonly row: number;
  readonly names: Names;
}

function stage(
  method: string,
  sentence: Sentence,
  { lines, at }: { lines: readonly TraceLine[]; at: StageAt },
): ExplainedStage {
  return { method, sentence, lines: lines.flatMap((line) => explainLine(line, at)) };
}

/** Nothing for a tuple of keys that the entry has nothing at. */
function explainLine({ tuple, inputs, arithmetic }: TraceLine, { column, row, names }: StageAt): ExplainedLine[] {
  const value = column.at(row, tuple);
  if (value === undefined && inputs.every((input) => input.value === null)) return [];
  const keys = column.axes.map(({ name, keys: all }, i) => {
    const key = all[column.tuples[tuple]?.[i] ?? 0] ?? '';
    return { axis: name, key, title: names.key(name, key) };
  });
  return [
    {
      keys,
      inputs: inputs.map(({ key, figure, value: input, weight, dropped }) => ({
        key: key === undefined ? null : { ...key, title: names.key(key.axis, key.key) },
        figure: figure === undefined ? null : { id: figure, title: names.figure(figure) },
        value: input,
        weight: weight ?? null,
        dropped: dropped ?? null,
      })),
      arithmetic,
      result: value === undefined ? null : printExact(value),
    },
  ];
}
