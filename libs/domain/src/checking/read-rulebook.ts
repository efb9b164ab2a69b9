import { explainRulebook } from '../explaining/explain-rulebook.js';
import { TooLarge } from '../figures/budget.js';
import { indexRulebook, type CheckedRulebook } from '../rulebook/rulebook-index.js';
import { rulebookSchema } from '../rulebook/schema.js';
import { canonicalJson, sha256Hex } from '../terms/canonical.js';
import { Refusals, type Refused } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { checkParts } from './check-parts.js';
import { checkRounds } from './check-rounds.js';
import { RulebookCheck } from './rulebook-check.js';
import { addShapeRefusals, addSkippedProperties } from './shape-refusals.js';

/**
 * Reads a rulebook from parsed JSON and checks it whole, every axis at every step, before anything runs (RULEBOOK.md).
 * Refused with a path, a code and a sentence for each thing that is wrong.
 */
export function readRulebook(json: unknown): CheckedRulebook | Refused {
  const refusals = new Refusals();
  const parsed = isReadable(json) ? parse(json) : undefined;
  if (parsed === undefined) {
    refusals.add('', 'too-large', tooManyValues);
    return { refused: refusals.all };
  }
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
  const checked = { ...index, shapes, starts, canonical, hash: sha256Hex(canonical) };
  checkWords(checked, refusals);
  return refusals.isEmpty ? checked : { refused: refusals.all };
}

/** Values, lists and objects, counted all together; the longest rulebook that we know has 350. */
const MOST_VALUES = 200_000;

const tooManyValues = say(
  `规则太长，或错处多得无法逐一列出：请检查是不是选错了文件，一份规则至多 ${MOST_VALUES} 项`,
  `The rulebook is too long, or has more mistakes than can be listed: is it the right file? A rulebook has ${MOST_VALUES} values at most`,
);

/** Whether a rulebook is short enough to be read. */
function isReadable(json: unknown): boolean {
  const left = [json];
  for (let count = 0; left.length > 0; count++) {
    if (count + left.length > MOST_VALUES) return false;
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const inner of Object.values(value)) left.push(inner);
  }
  return true;
}

/** Rules that could not be told to those whom they bind are no rules. */
function checkWords(checked: CheckedRulebook, refusals: Refusals): void {
  try {
    for (const language of ['zh', 'en'] as const) explainRulebook(checked, language);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    refusals.add('', 'too-large', error.sentence);
  }
}

/** undefined where there are more mistakes than the schema can hand over at once. */
function parse(json: unknown) {
  try {
    return rulebookSchema.safeParse(json);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
