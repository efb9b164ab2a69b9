import { hash, verify } from '@node-rs/argon2';

/** OWASP's second choice for argon2id; the package's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of nothing that anyone knows: an unknown account costs the same work as a known one. */
const DECOY = hash(crypto.randomUUID(), COST);

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST);

export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const matches = await verify(stored ?? (await DECOY), password.normalize('NFC'));
  return matches && stored !== null;
}
