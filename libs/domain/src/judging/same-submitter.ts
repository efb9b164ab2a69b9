import type { Words } from '../terms/words.js';

const APART = /[\s\p{P}\p{S}\p{M}\p{C}\p{Default_Ignorable_Code_Point}]/gu;

/** A name as names are compared: width, case, accents, blanks and punctuation make no difference. */
export const foldName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().normalize('NFD').replace(APART, '').normalize('NFC');

/** The first of these submitters that is one of the bodies, under either of its names; undefined where none is. */
export function sameSubmitter(bodies: readonly string[], submitters: readonly Words[]): Words | undefined {
  const folded = new Set(bodies.map(foldName).filter((name) => name !== ''));
  return submitters.find(({ zh, en }) => folded.has(foldName(zh)) || (en !== undefined && folded.has(foldName(en))));
}
