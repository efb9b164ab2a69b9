/** A ballot as it was sent, whole and of the right shape; whether it stands is another question. */
export interface SentBallot {
  readonly channel?: string;
  readonly window: number;
  readonly slot: number;
  readonly choices: readonly number[];
  /** null where none are sent. */
  readonly weights: readonly number[] | null;
  readonly nonce: string;
}

const PROPERTIES: ReadonlySet<string> = new Set(['channel', 'window', 'slot', 'choices', 'weights', 'nonce']);
/** What the columns of the database hold. */
export const MOST_WINDOW = 2 ** 31 - 1;
export const MOST_SLOT = 2 ** 15 - 1;
export const MOST_WEIGHT = 2 ** 15 - 1;
/** 16 bytes in base64url, without padding, its last bits 0. */
export const NONCE = /^[A-Za-z0-9_-]{21}[AQgw]$/;

/** null for what has not the shape of a ballot; by hand, since this is asked more often than all else together. */
export function readBallot(body: unknown): SentBallot | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  if (!Object.keys(body).every((name) => PROPERTIES.has(name))) return null;
  const { channel, window, slot, choices, weights, nonce } = body as Readonly<Record<string, unknown>>;
  if (channel !== undefined && typeof channel !== 'string') return null;
  if (!isWithin(window, 0, MOST_WINDOW) || !isWithin(slot, 0, MOST_SLOT) || !areEntries(choices)) return null;
  if (weights !== undefined && !areWeights(weights)) return null;
  if (typeof nonce !== 'string' || !NONCE.test(nonce)) return null;
  return { ...(channel === undefined ? {} : { channel }), window, slot, choices, weights: weights ?? null, nonce };
}

const isWithin = (value: unknown, from: number, to: number): value is number =>
  Number.isInteger(value) && (value as number) >= from && (value as number) <= to;

const areEntries = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((entry) => isWithin(entry, 1, Number.MAX_SAFE_INTEGER));

const areWeights = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((weight) => isWithin(weight, 0, MOST_WEIGHT));
