import { leastCommonMultiple } from '../exact/exact.js';
import type { Shape } from '../figures/axis.js';
import { exact, type Keys } from '../terms/primitives.js';
import type { Channel, FactSet, Panel, Round, Rulebook } from './schema.js';

/** A rulebook that was checked, with its parts by id. */
export interface CheckedRulebook {
  readonly rulebook: Rulebook;
  readonly hash: string;
  readonly canonical: string;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly panels: ReadonlyMap<string, Panel>;
  readonly facts: ReadonlyMap<string, FactSet>;
  readonly rounds: ReadonlyMap<string, Round>;
  readonly attributes: ReadonlyMap<string, Keys>;
  /** The axes that each figure ends with, by `round.figure`. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** The axes that each figure begins with, before its steps. */
  readonly starts: ReadonlyMap<string, Shape>;
}

export type RulebookIndex = Omit<CheckedRulebook, 'hash' | 'canonical' | 'shapes' | 'starts'>;

const byId = <T extends { readonly id: string }>(items: readonly T[] | undefined): ReadonlyMap<string, T> =>
  new Map((items ?? []).map((item) => [item.id, item]));

export const indexRulebook = (rulebook: Rulebook): RulebookIndex => ({
  rulebook,
  channels: byId(rulebook.channels),
  panels: byId(rulebook.panels),
  facts: byId(rulebook.facts),
  rounds: byId(rulebook.rounds),
  attributes: new Map(Object.entries(rulebook.attributes ?? {})),
});

/** The declared ids; undefined where the evidence brings them. */
export const declaredIds = (keys: Keys): readonly string[] | undefined =>
  keys === true ? undefined : keys.map(({ id }) => id);

/** All marks of a panel are whole numbers over this denominator; undefined where it is beyond exact doubles. */
export function markDenominator(panel: Panel): number | undefined {
  const common = leastCommonMultiple(panel.criteria.flatMap(({ scale }) => [exact(scale.from).d, exact(scale.step).d]));
  const sizes = panel.criteria.flatMap(({ scale }) => [exact(scale.from), exact(scale.to)]);
  const isSafe = sizes.every((size) => size.abs().mul(common).compare(Number.MAX_SAFE_INTEGER) <= 0);
  return isSafe && common <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(common) : undefined;
}
