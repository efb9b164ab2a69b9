/** Read by a spreadsheet as a formula, in either width. */
const FORMULA = /^[\s'"]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;
/** Digits with what stands in numbers, dates and times: `1/2`, `3-1`, `0755`, `12E5`, `50%`, `2023\u5e745\u6708`, `8:30`. */
const NUMBER =
  /^\s*[$\u00a5\uffe5\u20ac\u00a3(]?\s*[\d\uff10-\uff19][\d\uff10-\uff19\s.,\uff0e\uff0c:\uff1a/\uff0f\-\uff0d\u5e74\u6708\u65e5\u65f6\u5206\u79d2%\uff05)]*(e[+-]?\d+)?\s*([ap]m)?$/i;
const MONTH =
  /^\s*(\d{1,2}[-\s/.])?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?([-\s/.,]+\d{1,4}){0,2}\s*$/i;
const TRUTH = /^\s*(true|false)\s*$/i;

/** A text of people as a cell that stays what it is: a spreadsheet takes it neither for a formula nor for a number or date. */
export const guarded = (text: string): string =>
  [FORMULA, NUMBER, MONTH, TRUTH].some((pattern) => pattern.test(text)) ? `'${text}` : text;
