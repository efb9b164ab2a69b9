/** Why a process does not start, in words for the person who started it: printed without a stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** What to tell the person who started a process that could not start. */
export function reasonOf(error: unknown): string {
  if (error instanceof StartRefused) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, port, path } = error as Error & { code?: string; port?: number; path?: string };
  if (path !== undefined) return `${path} cannot be read or written (${code}): check whose it is, and its disk.`;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use: stop what uses it, or set PORT to another.`;
    case 'EACCES':
      return `Port ${port} may not be used by this account: set PORT to 1024 or more.`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EHOSTUNREACH':
    case 'ETIMEDOUT':
      return 'The database does not answer: start it first, and check its address.';
    case '28P01':
      return 'The database refuses the password of its address.';
    case '3D000':
      return 'There is no database of the name in its address: create it first.';
    case '42501':
      return 'The role in the address may not do this: docker/make-roles.sh shows what the two roles need.';
    default:
      return error.stack ?? error.message;
  }
}
