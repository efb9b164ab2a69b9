import type { Filled } from './filling';

// what a device keeps of its own ballots; the server is never asked

/** A ballot that was taken, with what only this device knows of it. */
export interface CastHere extends Filled {
  readonly receipt: string;
  readonly castAt: string;
}

/** As many as a voter may look up here; the oldest go. */
const MOST_CAST = 60;

/** In-app browsers may refuse to store anything: then it lasts as long as the page does. */
const meanwhile = new Map<string, string>();

export function readKept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? meanwhile.get(key) ?? 'null');
  } catch {
    return JSON.parse(meanwhile.get(key) ?? 'null');
  }
}

export function writeKept(key: string, value: object | null): void {
  const text = JSON.stringify(value);
  meanwhile.set(key, text);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // said by `canStore` of what is kept while a ballot is filled in
  }
}

export const castKey = (slug: string): string => `laurel.cast.${slug}`;

const areNumbers = (value: unknown): value is number[] => Array.isArray(value) && value.every(Number.isInteger);

/** What was kept before ballots had weights has none. */
export function filledOf(value: unknown): Filled | null {
  const { choices, weights = null } = (value ?? {}) as { readonly [name: string]: unknown };
  if (!areNumbers(choices)) return null;
  if (weights === null) return { choices, weights };
  return areNumbers(weights) && weights.length === choices.length ? { choices, weights } : null;
}

/** The newest first. */
export function readCast(slug: string): readonly CastHere[] {
  const found = readKept(castKey(slug));
  if (!Array.isArray(found)) return [];
  return (found as CastHere[]).flatMap((cast) => {
    const filled = filledOf(cast);
    return filled === null ? [] : [{ receipt: cast.receipt, castAt: cast.castAt, ...filled }];
  });
}

export function keepCast(slug: string, cast: CastHere): void {
  const others = readCast(slug).filter(({ receipt }) => receipt !== cast.receipt);
  writeKept(castKey(slug), [cast, ...others].slice(0, MOST_CAST));
}
