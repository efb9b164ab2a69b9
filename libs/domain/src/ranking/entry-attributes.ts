import type { Evidence } from '../evidence/evidence.js';
import { compareCodeUnits } from '../figures/axis.js';
import { declaredIds, type RulebookIndex } from '../rulebook/rulebook-index.js';

/** What the entries of a contest are partitioned by; every list of every part asks for it. */
export class EntryAttributes {
  readonly #keys = new Map<string, readonly string[]>();

  constructor(
    readonly rulebook: RulebookIndex,
    readonly evidence: Evidence,
  ) {}

  /** The values of an attribute in their order: those declared, or those met in the evidence. */
  keysOf(attribute: string): readonly string[] {
    const known = this.#keys.get(attribute);
    if (known !== undefined) return known;
    const keys = declaredIds(this.rulebook.attributes.get(attribute) ?? true) ?? this.#met(attribute);
    this.#keys.set(attribute, keys);
    return keys;
  }

  valueOf(attribute: string): (entry: number) => string | undefined {
    const { entries, placeOf } = this.evidence;
    return (entry) => entries[placeOf.get(entry) ?? -1]?.attributes.get(attribute);
  }

  #met(attribute: string): readonly string[] {
    const met = new Set(this.evidence.entries.flatMap(({ attributes }) => attributes.get(attribute) ?? []));
    return [...met].sort(compareCodeUnits);
  }
}
