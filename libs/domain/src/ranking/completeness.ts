import type { Sheet } from '../evidence/evidence.js';
import { compareCodeUnits } from '../figures/axis.js';
import type { Part } from '../figures/method.js';
import type { Figure, Panel, Round } from '../rulebook/schema.js';
import { methodOf } from '../sources/sources.js';
import { missingHeads, type Head } from '../sources/tally-heads.js';
import { channelsOf } from '../sources/votes-frame.js';
import { countOf } from '../terms/number-words.js';
import { at } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import type { ContestRun } from './round-run.js';

/** Refuses each tally that the round\u2019s channels should have and have not: silence of a whole tally is not 0. */
export function checkTallies(round: Round, { rulebook, evidence, refusals }: ContestRun): void {
  const channels = new Set(round.figures.flatMap(channelsTaken));
  for (const id of channels) {
    const channel = rulebook.channels.get(id);
    if (channel === undefined) throw new Error(`no channel ${id}`);
    for (const head of missingHeads(channel, evidence.tallies.get(id) ?? [])) {
      if (refusals.isFull) return;
      const [zh, en] = headWords(head);
      refusals.add(
        'tallies',
        'missing-tally',
        say(
          `缺少“${channel.title.zh}”${zh}的计票：请补上，没有人投票也要写 votes: []`,
          `The tally of “${channel.title.en ?? id}”${en} is missing: add it, with votes: [] where none were cast`,
        ),
      );
    }
  }
}

function channelsTaken({ from }: Figure): readonly string[] {
  if ('votes' in from) return channelsOf(from);
  return 'pairs' in from ? [from.pairs] : [];
}

function headWords({ group, session }: Head): readonly [zh: string, en: string] {
  const keys = [group, session].filter((key) => key !== undefined);
  return keys.length === 0 ? ['', ''] : [`在 ${keys.join('、')} `, ` in ${keys.join(', ')}`];
}

/**
 * Refuses each entry of the field with marks of fewer judges than the panel asks for, unless the round says by a `require`
 * over judge what to do instead.
 */
export function checkJudges(round: Round, parts: readonly Part[], run: ContestRun): void {
  for (const id of panelsAsking(round)) {
    const panel = run.rulebook.panels.get(id);
    if (panel === undefined) throw new Error(`no panel ${id}`);
    const { sheets, entries: all, placeOf } = run.evidence;
    const counts = countJudges(sheets.get(id) ?? [], all.length);
    for (const { entries, removed } of parts) {
      entries.forEach((entry, row) => {
        const count = counts[placeOf.get(entry) ?? -1] ?? 0;
        if (count < panel.judges.atLeast && !removed.has(row)) refuseTooFew({ entry, count, panel }, run);
      });
    }
  }
}

interface Judged {
  readonly entry: number;
  readonly count: number;
  readonly panel: Panel;
}

function refuseTooFew({ entry, count, panel }: Judged, { evidence, refusals }: ContestRun): void {
  if (refusals.isFull) return;
  const { atLeast } = panel.judges;
  const { index = 0 } = evidence.entries[evidence.placeOf.get(entry) ?? -1] ?? {};
  refusals.add(
    at('entries', index),
    'too-few',
    say(
      `${entry} 号项目只有 ${count} 位评委在“${panel.title.zh}”打了分，至少要 ${atLeast} 位：请补上评分，或在规则里用 require 写明不足时怎么办`,
      `Entry ${entry} has marks of ${countOf(count, 'judge')} of “${panel.title.en ?? panel.id}”, but needs at least ${atLeast}: complete the sheets, or let a require step say what to do`,
    ),
  );
}

/** The panels that the round takes and whose figures have no `require` over judge. */
function panelsAsking({ figures }: Round): ReadonlySet<string> {
  const madeOf = new Map<string, ReadonlySet<string>>();
  const asking = new Set<string>();
  const excused = new Set<string>();
  for (const { id, from, steps = [] } of figures) {
    const panels = new Set(
      methodOf(from)
        .figures(from)
        .flatMap((figure) => [...(madeOf.get(figure) ?? [])]),
    );
    if ('marks' in from) panels.add(from.marks);
    madeOf.set(id, panels);
    if ('marks' in from) asking.add(from.marks);
    if (steps.some(requiresJudges)) for (const panel of panels) excused.add(panel);
  }
  for (const panel of excused) asking.delete(panel);
  return asking;
}

const requiresJudges = (step: { readonly method: string }): boolean =>
  step.method === 'require' && (step as unknown as { readonly over: string }).over === 'judge';

/** How many judges gave each entry a mark, over all groups, sessions and items; by the places of the entries. */
function countJudges(sheets: readonly Sheet[], entries: number): Int32Array {
  const counts = new Int32Array(entries);
  const countedFor = new Int32Array(entries).fill(-1);
  const judges = new Map<string, number>();
  const byJudge = [...sheets].sort((a, b) => compareCodeUnits(a.judge, b.judge));
  for (const { judge, entries: rows, marks } of byJudge) {
    const own = judges.get(judge) ?? judges.size;
    judges.set(judge, own);
    const width = rows.length === 0 ? 0 : marks.length / rows.length;
    for (let i = 0; i < rows.length; i++) {
      const place = rows[i] ?? 0;
      if (countedFor[place] === own || !hasMark(marks, i * width, width)) continue;
      countedFor[place] = own;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts;
}

function hasMark(marks: Float64Array, from: number, width: number): boolean {
  for (let i = from; i < from + width; i++) if (!Number.isNaN(marks[i] ?? NaN)) return true;
  return false;
}
