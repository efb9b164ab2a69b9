import type { Fault, Problem, ProblemCode, Sentence } from './types';

/** The api answered with a refusal of its catalogue. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly status: number;
  readonly requestId: string | null;
  readonly detail: Sentence | null;
  readonly faults: readonly Fault[];

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.code ?? `status ${status}`);
    this.code = problem.code ?? (status === 404 ? 'not-found' : 'internal-error');
    this.status = status;
    this.requestId = problem.requestId ?? null;
    this.detail = problem.detail ?? null;
    this.faults = problem.errors ?? [];
  }
}

/** Nothing answered: no network, or no server at the other end. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export const isProblem = (value: unknown): value is Partial<Problem> =>
  typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;
