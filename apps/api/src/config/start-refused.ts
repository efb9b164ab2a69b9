/** Why a process does not start, in words for the person who started it: printed without a stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
