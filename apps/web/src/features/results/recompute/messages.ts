import type { Difference } from './first-difference';

export type FileKind = 'rulebook' | 'evidence' | 'outcome';

export const FILE_KINDS: readonly FileKind[] = ['rulebook', 'evidence', 'outcome'];

/** What the worker is given: the files as they came, and the fingerprints that they must have. */
export interface Task {
  readonly files: Readonly<Record<FileKind, string>>;
  readonly hashes: Readonly<Record<FileKind, string>>;
}

/** What it finds. */
export type Finding =
  | { readonly kind: 'same'; readonly hash: string; readonly milliseconds: number }
  | {
      readonly kind: 'different';
      readonly hash: string;
      readonly milliseconds: number;
      readonly difference: Difference | null;
    }
  /** A file is not the one that was published: most often it did not come whole. */
  | { readonly kind: 'broken'; readonly file: FileKind };
