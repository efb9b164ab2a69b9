import { ValidateBy } from 'class-validator';
import { isFreeSlug } from './slug.js';

/** 3 to 63 lower-case letters, digits and hyphens, not one of the site's own addresses. */
export function IsSlug(): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && isFreeSlug(value);
  return ValidateBy({ name: 'isSlug', validator: { validate, defaultMessage: () => '$property' } });
}
