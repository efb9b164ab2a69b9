import type { ProblemCode } from '../problem/catalogue.js';
import { Problem } from '../problem/problem.js';

/** A refusal that says when to come back. */
export const tooSoon = (code: ProblemCode, waitMilliseconds: number): Problem =>
  new Problem(code, { retryAfterSeconds: Math.ceil(waitMilliseconds / 1000) });
