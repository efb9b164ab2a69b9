import { parseExact } from '@laurel/domain';
import { ValidateBy } from 'class-validator';

/** A mark as the rulebook writes numbers, or null; whether it stands on the scale is for the domain. */
export function IsMark(): PropertyDecorator {
  const validate = (value: unknown): boolean => value === null || parseExact(value) !== undefined;
  return ValidateBy({ name: 'isMark', validator: { validate, defaultMessage: () => '$property' } });
}
