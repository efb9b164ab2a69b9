/** Why a ballot cannot stand as it is, in the order in which it is looked at. */
export const choiceRefusals = [
  'ballot.too-few',
  'ballot.too-many',
  'ballot.unknown-entry',
  'ballot.repeated-entry',
] as const;
export type ChoiceRefusal = (typeof choiceRefusals)[number];

/** How many entries a ballot names: at least, at most. */
export interface ChoiceRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The first reason against these choices; undefined where there is none. A ballot that names nothing is no ballot, whatever
 * the rulebook asks for at least.
 */
export function refuseChoices(
  choices: readonly number[],
  { from, to }: ChoiceRange,
  mayBeChosen: (entry: number) => boolean,
): ChoiceRefusal | undefined {
  if (choices.length < leastChoices(from)) return 'ballot.too-few';
  if (choices.length > to) return 'ballot.too-many';
  if (!choices.every(mayBeChosen)) return 'ballot.unknown-entry';
  return new Set(choices).size < choices.length ? 'ballot.repeated-entry' : undefined;
}

export const leastChoices = (from: number): number => Math.max(1, from);

/** The choices in the one order in which they are compared, committed to and stored. */
export const sortChoices = (choices: readonly number[]): number[] => [...choices].sort((a, b) => a - b);
