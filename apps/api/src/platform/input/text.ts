/** Neither stored nor shown: controls but tab and line feed, lone surrogates, and marks that turn the reading direction. */
const UNFIT = /(?![\t\n])[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u;

/** A text of blanks and joiners alone is none. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A text that Postgres stores and a page shows as it was written. */
export const isFitText = (value: unknown): value is string =>
  typeof value === 'string' && VISIBLE.test(value) && !UNFIT.test(value);

/** What people type into a form, in one form: composed, without blanks around. */
export const tidy = (text: string): string => text.normalize('NFC').trim();

/** What is left of a text that may come from anywhere: shown as it is, it neither breaks a page nor turns it round. */
export const fitPartOf = (text: string): string => text.replace(new RegExp(UNFIT, 'gu'), '').trim();
