/** Neither stored nor shown: controls but tab and line feed, lone surrogates, and marks that turn the reading direction. */
const UNFIT = /(?![\t\n])[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u;

/** What ends a line, and the tab, which a title has no more use for. */
const NOT_IN_LINE = /[\t\n\u2028\u2029]/u;

/** A text of blanks, joiners, fillers and empty Braille alone shows nothing. */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800\u{1d159}])[\p{L}\p{N}\p{P}\p{S}]/u;

/** A text that Postgres stores and a page shows as it was written. */
export const isFitText = (value: unknown): value is string =>
  typeof value === 'string' && isVisible(value) && !UNFIT.test(value);

export const isVisible = (text: string): boolean => VISIBLE.test(text);

interface Place {
  readonly character: string;
  /** From 1, as people count. */
  readonly at: number;
}

/** The first character that no text may hold. */
export const unfitPlace = (text: string): Place | undefined => placeOf(UNFIT, text);

/** The first character that no text of one line may hold. */
export const breakPlace = (text: string): Place | undefined => placeOf(NOT_IN_LINE, text);

function placeOf(pattern: RegExp, text: string): Place | undefined {
  const found = pattern.exec(text);
  return found === null ? undefined : { character: found[0], at: lengthOf(text.slice(0, found.index)) + 1 };
}

/** In characters, as people count them, not in units of UTF-16. */
export const lengthOf = (text: string): number => [...text].length;

/** As it is stored: lines end with a line feed, accents are composed with their letters. */
export const asStored = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC');

/** What people type into a form, in one form: composed, without blanks around. */
export const tidy = (text: string): string => text.normalize('NFC').trim();

/** What is left of a text that may come from anywhere: shown as it is, it neither breaks a page nor turns it round. */
export const fitPartOf = (text: string): string => text.replace(new RegExp(UNFIT, 'gu'), '').trim();
