import { type Exact, type RankedEntry, readOutcomeNumber } from '@laurel/domain';
import { say, type Sentence } from '../../../platform/problem/sentence.js';
import type { RoundWords } from './round-words.js';
import { shownApart } from './shown-numbers.js';
import type { Tied } from './tied-groups.js';

/** One of those with whom an entry is tied. */
export interface TiedOther {
  readonly number: number;
  readonly place: number;
  /** By the rule that decided; null where the rule compares no single value, or it has none. */
  readonly value: string | null;
}

/** How an entry's tie was parted, without naming thousands. */
export interface TieSummary {
  readonly others: number;
  /** The first of them by place. */
  readonly first: readonly TiedOther[];
  /** The tie rule that parted it from all, from 0; null: the tie stands. */
  readonly rule: number | null;
  readonly value: string | null;
  readonly sentence: Sentence;
}

/** The value of an entry for a tie rule that compares one figure; undefined where the rule compares no single value. */
export type ValueOf = (rule: number, entry: RankedEntry) => string | null | undefined;

const MOST_NAMED = 3;

export function summarizeTie(
  entry: RankedEntry,
  tied: Tied,
  { words, valueOf }: { words: RoundWords; valueOf: ValueOf },
) {
  const { group, rule } = tied;
  const others = group.rows.filter((row) => row !== entry).slice(0, MOST_NAMED);
  const value = (row: RankedEntry): string | null => (rule === null ? null : (valueOf(rule, row) ?? null));
  const summary: TieSummary = {
    others: group.rows.length - 1,
    first: others.map((row) => ({ number: row.entry, place: row.place, value: value(row) })),
    rule,
    value: value(entry),
    sentence: rule === null ? standing(entry, tied, words) : parted(entry, { ...tied, rule }, { words, valueOf }),
  };
  return summary;
}

/** The tie stands: with whom one shares the place. */
function standing(entry: RankedEntry, { group, at }: Tied, words: RoundWords): Sentence {
  const score = words.scoreTitle;
  let [from, to] = [at, at];
  while (group.rows[from - 1]?.place === entry.place) from -= 1;
  while (group.rows[to + 1]?.place === entry.place) to += 1;
  const [only] = group.rows.slice(from, to + 1).filter((row) => row !== entry);
  const count = to - from;
  return count === 1 && only !== undefined
    ? say(
        `与 ${only.entry} 号${score.zh}相同，依规则分不出先后，名次并列。`,
        `The same ${score.en} as entry ${only.entry}; no rule parts them, and both have this place.`,
      )
    : say(
        `与另外 ${count} 项${score.zh}相同，依规则分不出先后，名次并列。`,
        `The same ${score.en} as ${count} others; no rule parts them, and all have this place.`,
      );
}

interface Parted extends Tied {
  readonly rule: number;
}

interface TieWords {
  readonly words: RoundWords;
  readonly valueOf: ValueOf;
}

/** With which places, by which rule, and with both numbers where the rule compares one figure. */
function parted(entry: RankedEntry, tied: Parted, { words, valueOf }: TieWords): Sentence {
  const score = words.scoreTitle;
  const places = placesOf(tied, entry);
  const how = compared(entry, tied, { words, valueOf }) ?? {
    zh: `依规则分先后：${words.tieRule(tied.rule).zh}`,
    en: `The rule that parts them: ${words.tieRule(tied.rule).en}`,
  };
  return say(`与${places.zh}${score.zh}相同。${how.zh}`, `The same ${score.en} as ${places.en}. ${how.en}`);
}

function placesOf({ group }: Tied, entry: RankedEntry): Sentence {
  const others = group.rows.filter((row) => row !== entry);
  const places = [...new Set(others.slice(0, MOST_NAMED).map(({ place }) => place))];
  if (others.length > MOST_NAMED) {
    return say(
      `第 ${places[0]} 名等 ${others.length} 项`,
      `${others.length} others, place ${places[0]} the first of them`,
    );
  }
  return say(`第 ${places.join('、')} 名`, `place ${places.join(', ')}`);
}

/** null where the rule compares more than one value an entry. */
function compared(entry: RankedEntry, { group, at, rule }: Parted, { words, valueOf }: TieWords): Sentence | null {
  const tieRule = words.round.ties?.[rule];
  const other = neighbour(group.rows, at, { rule, valueOf });
  if (tieRule?.by !== 'figure' || other === undefined) return null;
  const title = words.figureTitle(tieRule.figure);
  const [mine, theirs] = [entry, other].map((row) => exactOf(valueOf(rule, row)));
  const first = rule === 0 ? say('先比', 'first') : say('再比', 'next');
  const lead = { zh: `依规则${first.zh}${title.zh}：`, en: `By the rules the ${title.en} is compared ${first.en}: ` };
  if (mine === undefined || theirs === undefined) {
    const has = mine !== undefined;
    return say(
      `${lead.zh}${has ? '对方没有这一项' : '没有这一项'}。`,
      `${lead.en}${has ? 'the other has none' : 'this entry has none'}.`,
    );
  }
  const [a, b] = shownApart(mine, theirs);
  const isHigher = mine.compare(theirs) > 0;
  const whose = group.rows.length > 2 ? say(`第 ${other.place} 名的 `, ` of place ${other.place}`) : say('', '');
  return say(
    `${lead.zh}${a} ${isHigher ? '高于' : '低于'}${whose.zh === '' ? ' ' : whose.zh}${b}。`,
    `${lead.en}${a} is ${isHigher ? 'higher' : 'lower'} than the ${b}${whose.en}.`,
  );
}

/** The next behind, or else before, from whom this rule parted the entry: earlier rules that compare a figure say the same. */
function neighbour(
  rows: readonly RankedEntry[],
  at: number,
  { rule, valueOf }: { rule: number; valueOf: ValueOf },
): RankedEntry | undefined {
  const me = rows[at];
  const isNear = (row: RankedEntry | undefined): row is RankedEntry =>
    me !== undefined &&
    row !== undefined &&
    Array.from({ length: rule }, (_, earlier) => earlier).every((each) => valueOf(each, row) === valueOf(each, me));
  return [rows[at + 1], rows[at - 1]].find(isNear);
}

const exactOf = (text: string | null | undefined): Exact | undefined =>
  typeof text === 'string' ? readOutcomeNumber(text) : undefined;
