import type { BallotForm } from '../rulebook/schema.js';

/** What a voter wrote. */
export interface WrittenBallot {
  /** Numbers of entries: ranked ones from the first place, others in any order, as often as they have votes. */
  readonly choices: readonly number[];
  /** Points, or places in the scale of grades from 0, for each of `choices`; null on ballots that choose or rank. */
  readonly weights: readonly number[] | null;
}

/** The entries that can be voted for, and of each the key of the attribute that the form divides them by. */
export type BallotField = ReadonlyMap<number, string | undefined>;

/** Why a ballot cannot stand as it is, in the order in which it is looked at. */
export const ballotRefusals = [
  'ballot.malformed',
  'ballot.too-few',
  'ballot.too-many',
  'ballot.unknown-entry',
  'ballot.repeated-entry',
  'ballot.too-few-of-part',
  'ballot.too-many-of-part',
  'ballot.off-scale',
  'ballot.sum-not-met',
] as const;
export type BallotRefusal = (typeof ballotRefusals)[number];

/** How many choices a ballot has, at least and at most. A ballot that names nothing is no ballot. */
export function choiceRange(form: BallotForm): { readonly from: number; readonly to: number } {
  switch (form.kind) {
    case 'choose':
      return { from: Math.max(1, form.from), to: form.to };
    case 'rank':
      return { from: 1, to: form.places };
    case 'points':
      return { from: form.sum === undefined ? 1 : Math.ceil(form.sum / form.to), to: form.sum ?? Infinity };
    case 'grade':
      return { from: 1, to: Infinity };
  }
}

/** The first reason against a ballot; undefined where there is none. */
export function refuseBallot(ballot: WrittenBallot, form: BallotForm, field: BallotField): BallotRefusal | undefined {
  const { choices, weights } = ballot;
  const isWeighed = form.kind === 'points' || form.kind === 'grade';
  if (isWeighed ? weights?.length !== choices.length : weights !== null) return 'ballot.malformed';
  return refuseChoices(choices, form, field) ?? refuseParts(choices, form, field) ?? refuseWeights(weights ?? [], form);
}

function refuseChoices(choices: readonly number[], form: BallotForm, field: BallotField): BallotRefusal | undefined {
  const { from, to } = choiceRange(form);
  const mayRepeat = form.kind === 'choose' && form.repeat === true;
  // how many get points follows from the points: where they are not met, that is said
  if (choices.length < (form.kind === 'points' ? 1 : from)) return 'ballot.too-few';
  if (form.kind !== 'points' && choices.length > to) return 'ballot.too-many';
  if (!choices.every((entry) => field.has(entry))) return 'ballot.unknown-entry';
  return !mayRepeat && new Set(choices).size < choices.length ? 'ballot.repeated-entry' : undefined;
}

/** An entry without the attribute is of no part; every part that has entries asks for its least number. */
function refuseParts(choices: readonly number[], form: BallotForm, field: BallotField): BallotRefusal | undefined {
  if (form.kind !== 'choose' || form.per === undefined) return undefined;
  const { from, to } = form.per;
  const counts = new Map<string, number>();
  if (from > 0) for (const part of field.values()) if (part !== undefined) counts.set(part, 0);
  for (const entry of choices) {
    const part = field.get(entry);
    if (part !== undefined) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const all = [...counts.values()];
  if (all.some((count) => count < from)) return 'ballot.too-few-of-part';
  return all.some((count) => count > to) ? 'ballot.too-many-of-part' : undefined;
}

function refuseWeights(weights: readonly number[], form: BallotForm): BallotRefusal | undefined {
  if (form.kind === 'grade') {
    return weights.every((grade) => isWithin(grade, 0, form.scale.length - 1)) ? undefined : 'ballot.off-scale';
  }
  if (form.kind !== 'points') return undefined;
  if (!weights.every((points) => isWithin(points, 1, form.to))) return 'ballot.off-scale';
  const isMet = form.sum === undefined || weights.reduce((sum, points) => sum + points, 0) === form.sum;
  return isMet ? undefined : 'ballot.sum-not-met';
}

const isWithin = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && from <= value && value <= to;

/**
 * A ballot in the one order in which it is compared, committed to and stored: ranked as it is, else by number, with the
 * weights along.
 */
export function sortBallot({ choices, weights }: WrittenBallot, form: BallotForm): WrittenBallot {
  if (form.kind === 'rank') return { choices, weights };
  if (weights === null) return { choices: [...choices].sort((a, b) => a - b), weights };
  // a grade that was not sent is none, and one too many is not left out
  if (weights.length !== choices.length) return { choices, weights };
  const rows = choices.map((entry, place) => [entry, weights[place] ?? 0] as const);
  rows.sort(([a, one], [b, other]) => a - b || one - other);
  return { choices: rows.map(([entry]) => entry), weights: rows.map(([, weight]) => weight) };
}
