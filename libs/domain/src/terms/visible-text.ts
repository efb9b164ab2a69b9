/** Neither stored nor shown: controls but tab and line feed, lone surrogates, and marks that turn the reading direction. */
const UNFIT = /(?![\t\n])[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u;

/** Letters and signs that show nothing: blanks of Braille, of musical notes and of hieroglyphs. */
const BLANK = '\\u2800\\u{1d159}\\u{13441}\\u{13442}';

/** Fillers and joiners count as letters too, but nobody sees them. */
const VISIBLE = new RegExp(`(?![${BLANK}]|\\p{Default_Ignorable_Code_Point})[\\p{L}\\p{N}\\p{P}\\p{S}]`, 'u');

/** Whether a text can be stored and shown, and something in it can be seen. */
export const isVisibleText = (text: string): boolean => VISIBLE.test(text) && !UNFIT.test(text);

const UNSEEN = new RegExp(`[${BLANK}]|\\p{Default_Ignorable_Code_Point}|\\p{M}|(?!\\s)\\p{C}`, 'gu');

/** How many characters can be seen, as people count them; a gap between two of them counts as one. */
export const visibleLength = (text: string): number =>
  [...text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim()].length;
