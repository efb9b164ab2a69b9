import { canonicalJson, sha256Hex } from './canonical.js';
import { checkParts } from './check/check-parts.js';
import { checkRounds } from './check/check-rounds.js';
import { RulebookCheck } from './check/rulebook-check.js';
import { Refusals, type Refused } from './refusal.js';
import { indexRulebook, type CheckedRulebook } from './rulebook-index.js';
import { rulebookSchema } from './schema.js';
import { addShapeRefusals, addSkippedProperties } from './shape-refusals.js';

/**
 * Reads a rulebook from parsed JSON and checks it whole, every axis at every step, before anything runs (RULEBOOK.md).
 * Refused with a path, a code and a sentence for each thing that is wrong.
 */
export function readRulebook(json: unknown): CheckedRulebook | Refused {
  const refusals = new Refusals();
  const parsed = rulebookSchema.safeParse(json);
  if (!parsed.success) {
    addShapeRefusals(parsed.error.issues, json, refusals);
    return { refused: refusals.all };
  }
  addSkippedProperties(json, '', refusals);
  if (!refusals.isEmpty) return { refused: refusals.all };
  const index = indexRulebook(parsed.data);
  checkParts(new RulebookCheck('', index, refusals));
  const { shapes, starts } = checkRounds(index, refusals);
  if (!refusals.isEmpty) return { refused: refusals.all };
  const canonical = canonicalJson(json);
  return { ...index, shapes, starts, canonical, hash: sha256Hex(canonical) };
}
