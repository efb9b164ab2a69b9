import { type ArgumentMetadata, type Type, ValidationPipe } from '@nestjs/common';
import { Problem } from './platform/problem/problem.js';
import { faultsOf } from './platform/problem/validation-faults.js';

/** More than any body that a DTO describes: the transformer goes down by recursion, and a bomb would end its stack. */
const MOST_LEVELS = 20;

class BoundedValidation extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // a part of the path is what it says: Nest would take `0x8` for 8
    if (metadata.type === 'param') return Promise.resolve(value);
    // a large body comes as bytes, which a thread reads: looking at each of them would hold up everybody else
    if (value instanceof Uint8Array) return Promise.resolve(value);
    if (metadata.metatype !== Object && isDeep(value, MOST_LEVELS)) throw new Problem('request.unreadable');
    return super.transform(value, metadata);
  }
}

function isDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((each) => isDeep(each, left - 1));
}

/** Unknown properties are refused, and every fault has its path. */
export function makeValidation(): ValidationPipe {
  return new BoundedValidation({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => new Problem('request.invalid', { errors: faultsOf(errors) }),
  });
}

/** A body checked as its route checks it. */
export async function validated<T extends object>(metatype: Type<T>, body: object): Promise<T> {
  return (await makeValidation().transform(body, { type: 'body', metatype })) as T;
}
