import type { Ranked } from '../../api/types';
import { toNumber } from '../../ui/format/exact-number';
import type { Cut } from './cut';

/** A score on a line, by where it lies from left to right, in per cent. */
export interface StripMark {
  readonly at: number;
  readonly isIn: boolean;
}

export interface StripLabel extends StripMark {
  readonly places: readonly number[];
}

export interface StripLayout {
  readonly marks: readonly StripMark[];
  readonly cutAt: number;
  /** The part around the cut, from and to on the whole line. */
  readonly lens: { readonly from: number; readonly to: number };
  readonly near: readonly StripMark[];
  readonly labels: readonly StripLabel[];
  readonly nearCutAt: number;
  readonly gapFrom: number;
  readonly gapTo: number;
}

/** Free on either side of the line, in per cent. */
const MARGIN = 4;
/** So many on either side of the cut are enlarged. */
const [NEAR_IN, NEAR_OUT] = [4, 2];
/** Lines closer together look like one. */
const APART = 0.25;
const LABELS_APART = 7;

const scaleOf =
  (low: number, high: number, margin: number) =>
  (value: number): number =>
    high === low ? 50 : margin + ((value - low) / (high - low)) * (100 - 2 * margin);

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Thousands of entries are drawn with as many lines as can be told apart. */
function marksOf(ranked: readonly Ranked[], cut: Cut, scale: (value: number) => number): StripMark[] {
  const seen = new Set<string>();
  return ranked.flatMap(({ place, score }) => {
    const isIn = place <= cut.lastIn.place;
    const at = rounded(Math.round(scale(toNumber(score)) / APART) * APART);
    const key = `${isIn} ${at}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ at, isIn }];
  });
}

/** Places whose labels would lie over each other share one. */
function labelsOf(near: readonly Ranked[], cut: Cut, scale: (value: number) => number): StripLabel[] {
  const labels: { at: number; isIn: boolean; places: number[] }[] = [];
  for (const { place, score } of near) {
    const at = rounded(scale(toNumber(score)));
    const isIn = place <= cut.lastIn.place;
    const last = labels[labels.length - 1];
    if (last !== undefined && last.isIn === isIn && Math.abs(last.at - at) < LABELS_APART) last.places.push(place);
    else labels.push({ at, isIn, places: [place] });
  }
  return labels;
}

/** All scores on one line, and the part around the cut enlarged below it. */
export function layOutStrip(ranking: readonly Ranked[], cut: Cut): StripLayout {
  const scores = ranking.map(({ score }) => toNumber(score));
  const scale = scaleOf(Math.min(...scores), Math.max(...scores), MARGIN);
  const out = ranking.indexOf(cut.firstOut);
  const near = ranking.slice(Math.max(0, out - NEAR_IN), out + NEAR_OUT);
  const nearScores = near.map(({ score }) => toNumber(score));
  const nearScale = scaleOf(Math.min(...nearScores), Math.max(...nearScores), 3 * MARGIN);
  const [lastIn, firstOut] = [toNumber(cut.lastIn.score), toNumber(cut.firstOut.score)];
  return {
    marks: marksOf(ranking, cut, scale),
    cutAt: rounded(scale((lastIn + firstOut) / 2)),
    lens: { from: rounded(scale(Math.min(...nearScores))), to: rounded(scale(Math.max(...nearScores))) },
    near: near.map(({ place, score }) => ({
      at: rounded(nearScale(toNumber(score))),
      isIn: place <= cut.lastIn.place,
    })),
    labels: labelsOf(near, cut, nearScale),
    nearCutAt: rounded(nearScale((lastIn + firstOut) / 2)),
    gapFrom: rounded(nearScale(firstOut)),
    gapTo: rounded(nearScale(lastIn)),
  };
}
