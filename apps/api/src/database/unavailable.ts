/** The server is gone, shuts down, starts, takes no more connections, ran out of time, of memory or of room on its disk. */
const CODES = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
  ...[
    '57P01',
    '57P02',
    '57P03',
    '57014',
    '53000',
    '53100',
    '53200',
    '53300',
    '53400',
    '08000',
    '08001',
    '08003',
    '08006',
  ],
]);

/** What the driver and its pool say without a code: no connection in time, or one that ended; and while the process closes. */
const MESSAGES =
  /^(timeout exceeded when trying to connect|Connection terminated|Client (was closed|has encountered a connection error)|Query read timeout|Cannot use a pool after calling end|Driver not Connected|Query runner already released|Connection with .* database is not established)/i;

/** Whether the database cannot answer now, through no fault of what it was asked. */
export function isUnavailable(error: Error & { readonly code?: unknown; readonly errors?: unknown }): boolean {
  if (typeof error.code === 'string' && CODES.has(error.code)) return true;
  // all addresses of a host were tried in vain
  if (Array.isArray(error.errors)) return error.errors.some((each) => each instanceof Error && isUnavailable(each));
  return MESSAGES.test(error.message);
}

/** SQLSTATE classes 22 and 23: what was sent is at fault. Constraints' names say less: shards give them others. */
export const isDataFault = (error: unknown): boolean => {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && /^2[23]/.test(code);
};

/** The server ended a statement that took too long, mostly for a lock. */
export const isOutOfTime = (error: unknown): boolean => (error as { readonly code?: unknown }).code === '57014';
