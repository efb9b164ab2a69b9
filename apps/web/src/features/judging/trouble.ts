import { ApiProblem } from '../../api/problem';
import type { SheetVersion } from '../../api/types';
import type { Trouble } from './sheet-snapshot';

const TOO_MANY = 429;

/** What an error says about a sheet that was to be saved. */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiProblem) || error.status >= 500 || error.status === TOO_MANY)
    return { kind: 'unreachable' };
  if (error.status === 401) return { kind: 'signed-out' };
  const stored: SheetVersion | undefined = error.said.sheets?.stored;
  if (error.code === 'sheet.stale' && stored !== undefined) return { kind: 'stale', stored };
  return { kind: error.status === 400 || error.status === 422 ? 'refused' : 'held', problem: error };
}
