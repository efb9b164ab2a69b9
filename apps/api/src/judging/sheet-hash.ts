import { canonicalJson, sha256Hex } from '@laurel/domain';
import type { CriterionMark } from '@laurel/domain/judging';

/** A submitted sheet as it is hashed. */
export interface HashedSheet {
  readonly contestId: string;
  readonly panel: string;
  readonly memberId: string;
  readonly entry: number;
  readonly version: number;
  readonly criteria: readonly CriterionMark[];
  /** 16 random bytes: marks are few enough to be guessed by a bare hash. */
  readonly salt: Buffer;
}

/** Lower-case hex of SHA-256 over the canonical JSON. */
export const hashOfSheet = ({ salt, ...sheet }: HashedSheet): string =>
  sha256Hex(canonicalJson({ ...sheet, salt: salt.toString('hex') }));
