import type { Filled } from './filling';

/** What a device keeps of its own ballots, so that a reload or a call in between loses nothing; the server is never asked. */
export interface Draft {
  /** For which window it is being filled in. */
  readonly window: number;
  readonly filled: Filled;
}

/** A ballot that was taken, with what only this device knows of it. */
export interface CastHere extends Filled {
  readonly receipt: string;
  readonly castAt: string;
}

/** As many as a voter may look up here; the oldest go. */
const MOST_CAST = 60;

/** In-app browsers may refuse to store anything: then it lasts as long as the page does. */
const meanwhile = new Map<string, string>();

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? meanwhile.get(key) ?? 'null');
  } catch {
    return JSON.parse(meanwhile.get(key) ?? 'null');
  }
}

function write(key: string, value: object | null): void {
  const text = JSON.stringify(value);
  meanwhile.set(key, text);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // said by `canStore`
  }
}

export function canStore(): boolean {
  try {
    localStorage.setItem('laurel.try', '1');
    localStorage.removeItem('laurel.try');
    return true;
  } catch {
    return false;
  }
}

const draftKey = (slug: string, channel: string): string => `laurel.ballot.${slug}.${channel}`;
const castKey = (slug: string): string => `laurel.cast.${slug}`;

const areNumbers = (value: unknown): value is number[] => Array.isArray(value) && value.every(Number.isInteger);

/** What was kept before ballots had weights has none. */
function filledOf(value: unknown): Filled | null {
  const { choices, weights = null } = (value ?? {}) as { readonly [name: string]: unknown };
  if (!areNumbers(choices)) return null;
  if (weights === null) return { choices, weights };
  return areNumbers(weights) && weights.length === choices.length ? { choices, weights } : null;
}

export function readDraft(slug: string, channel: string): Draft | null {
  const found = read(draftKey(slug, channel)) as { readonly window?: unknown } | null;
  const filled = filledOf(found);
  return filled !== null && Number.isInteger(found?.window) ? { window: found?.window as number, filled } : null;
}

export const writeDraft = (slug: string, channel: string, draft: Draft | null): void =>
  write(draftKey(slug, channel), draft && { window: draft.window, ...draft.filled });

/** The newest first. */
export function readCast(slug: string): readonly CastHere[] {
  const found = read(castKey(slug));
  if (!Array.isArray(found)) return [];
  return (found as CastHere[]).flatMap((cast) => {
    const filled = filledOf(cast);
    return filled === null ? [] : [{ receipt: cast.receipt, castAt: cast.castAt, ...filled }];
  });
}

export function keepCast(slug: string, cast: CastHere): void {
  const others = readCast(slug).filter(({ receipt }) => receipt !== cast.receipt);
  write(castKey(slug), [cast, ...others].slice(0, MOST_CAST));
}
