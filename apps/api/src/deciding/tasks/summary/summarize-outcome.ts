import type { CheckedRulebook, Outcome, PartOutcome, RankedEntry } from '@laurel/domain';
import { say, type Sentence } from '../../../platform/problem/sentence.js';
import { cutsOf, distanceToCut, type Cut, type Distance } from './cuts.js';
import { type RoundWords, wordsOfRounds } from './round-words.js';
import type { Sanction } from './sanctions.js';
import { stripOf, type Strip } from './strip.js';
import { summarizeTie, type TieSummary, type ValueOf } from './tie-summary.js';
import { tiedEntries } from './tied-groups.js';

/** Rows of what is published, named as the columns of their tables; `part` is empty where a round is not divided. */
interface OfPart {
  readonly of_round: string;
  readonly part: string;
  /** From 1, in the order in which they are shown. */
  readonly position: number;
}

export interface PartRow extends OfPart {
  readonly ranked: number;
  readonly outs: number;
  readonly lists: readonly { readonly id: string; readonly total: number; readonly cut: Cut | null }[];
  readonly strip: Strip | null;
}

export interface PlaceRow extends OfPart {
  readonly entry: number;
  readonly place: number;
  readonly score: string;
  readonly tie: TieSummary | null;
  readonly to_cut: Distance | null;
  readonly figures: Readonly<Record<string, string>>;
  readonly lists: readonly string[];
}

export interface OutRow extends OfPart {
  readonly entry: number;
  readonly why: string;
  readonly sentence: Sentence;
  /** The decision that took the entry out, where one did. */
  readonly decision: Sanction | null;
}

export interface MemberRow extends OfPart {
  readonly list: string;
  readonly entry: number;
  readonly is_shared: boolean;
}

export interface OutcomeRows {
  readonly parts: readonly PartRow[];
  readonly places: readonly PlaceRow[];
  readonly outs: readonly OutRow[];
  readonly members: readonly MemberRow[];
}

type Decided = Extract<Outcome['rounds'][number], { readonly parts: unknown }>;

/** What pages show of an outcome, row by row. */
export function summarizeOutcome(
  outcome: Outcome,
  rules: CheckedRulebook,
  sanctions: readonly Sanction[],
): OutcomeRows {
  const words = wordsOfRounds(rules);
  const decided = outcome.rounds.filter((round): round is Decided => 'parts' in round);
  const figures = new FiguresOfRounds(decided);
  const summaries = decided.flatMap((round) => {
    const ofRound = words.get(round.id);
    if (ofRound === undefined) throw new Error(`the rulebook has no round ${round.id}`);
    return round.parts.map((part, index) => ofPart(part, index + 1, { words: ofRound, figures, sanctions }));
  });
  return {
    parts: summaries.map(({ part }) => part),
    places: summaries.flatMap(({ places }) => places),
    outs: summaries.flatMap(({ outs }) => outs),
    members: summaries.flatMap(({ members }) => members),
  };
}

interface PartContext {
  readonly words: RoundWords;
  readonly figures: FiguresOfRounds;
  readonly sanctions: readonly Sanction[];
}

function ofPart(part: PartOutcome, position: number, { words, figures, sanctions }: PartContext) {
  const { round } = words;
  const at = { of_round: round.id, part: part.part ?? '' };
  const cuts = cutsOf(part, round);
  const tied = tiedEntries(part);
  const holding = listsByEntry(part);
  const valueOf: ValueOf = (rule, row) => figures.valueFor(words, rule, row);
  const places = part.ranking.map((row, index): PlaceRow => {
    const tie = tied.get(row.entry);
    return {
      ...at,
      position: index + 1,
      entry: row.entry,
      place: row.place,
      score: row.score,
      tie: tie === undefined ? null : summarizeTie(row, tie, { words, valueOf }),
      to_cut: distanceToCut(row, { index, cuts, round }),
      figures: row.figures,
      lists: holding.get(row.entry) ?? [],
    };
  });
  const outs = part.out.map(({ entry, why }, index): OutRow => {
    const decision = sanctions.find((each) => each.entry === entry && each.kind === why) ?? null;
    return { ...at, position: index + 1, entry, why, sentence: outSentence(why, words), decision };
  });
  const lists = part.lists.map(({ id, entries }) => ({
    id,
    total: entries.length,
    cut: cuts.find(({ list }) => list === id) ?? null,
  }));
  const row = { ...at, position, ranked: places.length, outs: outs.length, lists, strip: stripOf(part, cuts) };
  return { part: row, places, outs, members: membersOf(part, at) };
}

function membersOf({ lists }: PartOutcome, at: Pick<OfPart, 'of_round' | 'part'>): MemberRow[] {
  return lists.flatMap(({ id, entries, shared = [] }) => {
    const sharing = new Set(shared);
    return entries.map((entry, index) => ({
      ...at,
      list: id,
      position: index + 1,
      entry,
      is_shared: sharing.has(entry),
    }));
  });
}

function listsByEntry({ lists }: PartOutcome): ReadonlyMap<number, readonly string[]> {
  const holding = new Map<number, string[]>();
  for (const { id, entries } of lists) {
    for (const entry of entries) holding.set(entry, [...(holding.get(entry) ?? []), id]);
  }
  return holding;
}

function outSentence(why: string, words: RoundWords): Sentence {
  switch (why) {
    case 'withdrawn':
      return say('已退出评选。', 'Withdrawn.');
    case 'disqualified':
      return say('已被取消资格。', 'Disqualified.');
    case 'no-score':
      return say('没有得分，不参加排名。', 'Without a score, hence not ranked.');
    default: {
      const rule = words.gate(Number(why.slice('gate:'.length)));
      return say(`未达到这一条：${rule.zh}`, `Did not meet this rule: ${rule.en}`);
    }
  }
}

/** The figures of entries, also in the rounds before: a tie may be parted by those. */
class FiguresOfRounds {
  readonly #rounds: ReadonlyMap<string, Decided>;
  readonly #byEntry = new Map<string, ReadonlyMap<number, RankedEntry['figures']>>();

  constructor(rounds: readonly Decided[]) {
    this.#rounds = new Map(rounds.map((round) => [round.id, round]));
  }

  /** undefined where the rule compares no single value; null where the entry has none. */
  valueFor({ round }: RoundWords, rule: number, row: RankedEntry): string | null | undefined {
    const tieRule = round.ties?.[rule];
    if (tieRule?.by !== 'figure') return undefined;
    const [ofRound, id] = tieRule.figure.includes('.') ? tieRule.figure.split('.') : [undefined, tieRule.figure];
    const figures = ofRound === undefined ? row.figures : this.#of(ofRound).get(row.entry);
    return figures?.[id ?? ''] ?? null;
  }

  #of(round: string): ReadonlyMap<number, RankedEntry['figures']> {
    const known = this.#byEntry.get(round);
    if (known !== undefined) return known;
    const rows = this.#rounds.get(round)?.parts.flatMap(({ ranking }) => ranking) ?? [];
    const made = new Map(rows.map(({ entry, figures }) => [entry, figures]));
    this.#byEntry.set(round, made);
    return made;
  }
}
