/** A reason for the person who started it: printed without a stack. */
export class Refused extends Error {}

/** What to tell the person who started a program that ends. */
export function reasonOf(error) {
  if (error instanceof Refused) return error.message;
  const { code, path: file, message, stack } = error;
  if (isDiskFull(error)) return fullDisk(file);
  if (file !== undefined) return `${file} cannot be read or written (${code}): check whose it is.`;
  return stack ?? message;
}

/** Of a call to the file system, of PostgreSQL, or of a program that says so in its last words. */
export const isDiskFull = ({ code, message }) =>
  ['ENOSPC', 'EDQUOT', '53100'].includes(code) || /No space left on device|Disk quota exceeded/.test(message);

export const fullDisk = (place) =>
  `The disk${place === undefined ? '' : ` of ${place}`} is full: make room on it, then start again. What was stored before is still there.`;
