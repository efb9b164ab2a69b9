import type { Cut, Ranked, Strip } from '../../api/types';
import { toNumber } from '../../ui/format/exact-number';

/** A score on a line, by where it lies from left to right, in per cent. */
export interface StripMark {
  readonly at: number;
  readonly isIn: boolean;
}

export interface StripLabel extends StripMark {
  readonly places: readonly number[];
}

/** The part around the cut, enlarged. */
export interface NearStrip {
  /** From where to where it lies on the whole line. */
  readonly from: number;
  readonly to: number;
  readonly marks: readonly StripMark[];
  readonly labels: readonly StripLabel[];
  readonly cutAt: number;
  readonly gapFrom: number;
  readonly gapTo: number;
}

export interface StripLayout {
  readonly marks: readonly StripMark[];
  readonly cutAt: number;
  /** null where the ranking is not shown as far as its cut. */
  readonly near: NearStrip | null;
}

/** Free on either side of the line, in per cent. */
const MARGIN = 4;
/** So many on either side of the cut are enlarged. */
const [NEAR_IN, NEAR_OUT] = [4, 2];
/** Lines closer together look like one. */
const APART = 0.25;
const LABELS_APART = 7;

const rounded = (value: number): number => Math.round(value * 100) / 100;

const scaleOf =
  (low: number, high: number, margin: number) =>
  (value: number): number =>
    rounded(high === low ? 50 : margin + ((value - low) / (high - low)) * (100 - 2 * margin));

/** Thousands of entries are drawn with as many lines as can be told apart. */
function marksOf(points: Strip['points'], scale: (value: number) => number): StripMark[] {
  const seen = new Set<string>();
  return points.flatMap(({ at, isIn }) => {
    const mark = { at: rounded(Math.round(scale(at) / APART) * APART), isIn };
    const key = `${isIn} ${mark.at}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [mark];
  });
}

/** Places whose labels would lie over each other share one. */
function labelsOf(near: readonly (StripMark & { readonly place: number })[]): StripLabel[] {
  const labels: { at: number; isIn: boolean; places: number[] }[] = [];
  for (const { at, isIn, place } of near) {
    const last = labels[labels.length - 1];
    if (last !== undefined && last.isIn === isIn && Math.abs(last.at - at) < LABELS_APART) last.places.push(place);
    else labels.push({ at, isIn, places: [place] });
  }
  return labels;
}

function nearOf(ranking: readonly Ranked[], cut: Cut, onWhole: (score: number) => number): NearStrip | null {
  const near = ranking.slice(Math.max(0, cut.above - NEAR_IN), cut.above + NEAR_OUT);
  if (ranking.length <= cut.above || near.length === 0) return null;
  const scores = near.map(({ score }) => toNumber(score));
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const scale = scaleOf(low, high, 3 * MARGIN);
  const marks = near.map(({ place, score }) => ({
    at: scale(toNumber(score)),
    isIn: place <= cut.last.place,
    place,
  }));
  const [last, first] = [toNumber(cut.last.score), toNumber(cut.first.score)];
  return {
    from: onWhole(low),
    to: onWhole(high),
    marks,
    labels: labelsOf(marks),
    cutAt: scale((last + first) / 2),
    gapFrom: scale(first),
    gapTo: scale(last),
  };
}

/** All scores on one line, and the part around the cut enlarged below it. */
export function layOutStrip(strip: Strip, ranking: readonly Ranked[], cut: Cut): StripLayout {
  const [low, high] = [toNumber(strip.from), toNumber(strip.to)];
  const scale = scaleOf(0, low === high ? 0 : 1, MARGIN);
  const onWhole = scaleOf(low, high, MARGIN);
  const [last, first] = [toNumber(cut.last.score), toNumber(cut.first.score)];
  return {
    marks: marksOf(strip.points, scale),
    cutAt: onWhole((last + first) / 2),
    near: nearOf(ranking, cut, onWhole),
  };
}
