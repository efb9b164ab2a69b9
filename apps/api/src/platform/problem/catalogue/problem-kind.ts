import type { Sentence } from '../sentence.js';

export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** What a person can do about it. */
  readonly detail: Sentence;
}

export type ProblemKinds = Readonly<Record<string, ProblemKind>>;

export const kind = (status: number, title: string, detail: Sentence): ProblemKind => ({ status, title, detail });
