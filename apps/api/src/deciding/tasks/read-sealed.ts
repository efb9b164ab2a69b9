import { type CheckedRulebook, readRulebook } from '@laurel/domain';

/** A rulebook that was checked when it was sealed. */
export function readSealed(text: string): CheckedRulebook {
  const rules = readRulebook(JSON.parse(text));
  if ('refused' in rules) throw new Error('this version of the domain refuses a sealed rulebook');
  return rules;
}
