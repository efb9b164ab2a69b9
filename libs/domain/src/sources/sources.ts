import type { Source } from '../rulebook/schema.js';
import { facts } from './facts.js';
import { figure } from './figure.js';
import { marks } from './marks.js';
import { pairs } from './pairs.js';
import type { SourceKind, SourceMethod } from './source.js';
import { sum } from './sum.js';
import { votes } from './votes.js';
import { weighted } from './weighted.js';

export const sources = { votes, pairs, marks, facts, figure, weighted, sum } as const satisfies Record<
  SourceKind,
  unknown
>;

const isKind = (name: string): name is SourceKind => Object.hasOwn(sources, name);

export function kindOf(source: Source): SourceKind {
  const kind = Object.keys(source).find(isKind);
  if (kind === undefined) throw new Error('a source of no kind');
  return kind;
}

/** The source's method: the kind says which property it has, hence which method may read it. */
export const methodOf = (source: Source): SourceMethod => sources[kindOf(source)];
