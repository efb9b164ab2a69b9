import { type CheckedRulebook, readRulebook } from '@laurel/domain';

/** A rulebook that was checked when it was sealed. */
export function readSealed(json: unknown): CheckedRulebook {
  const rules = readRulebook(json);
  if ('refused' in rules) throw new Error('this version of the domain refuses a sealed rulebook');
  return rules;
}
