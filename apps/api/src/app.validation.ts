import { type Type, ValidationPipe } from '@nestjs/common';
import { Problem } from './platform/problem/problem.js';
import { faultsOf } from './platform/problem/validation-faults.js';

/** Unknown properties are refused, and every fault has its path. */
export function makeValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new Problem('request.invalid', { errors: faultsOf(errors) }),
  });
}

/** A body checked as its route checks it. */
export async function validated<T extends object>(metatype: Type<T>, body: object): Promise<T> {
  return (await makeValidation().transform(body, { type: 'body', metatype })) as T;
}
