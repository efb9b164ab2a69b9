import type { Fault, Problem, ProblemCode, Sentence } from './types';

/** The api answered with a refusal of its catalogue. */
export class ApiProblem extends Error {
  // all are set below: declared alone they cost a reader no bytes
  declare readonly code: ProblemCode;
  declare readonly status: number;
  declare readonly requestId: string | null;
  declare readonly detail: Sentence | null;
  declare readonly faults: readonly Fault[];
  /** All that was said, as a refused ballot is told of the one that stands. */
  declare readonly said: Partial<Problem>;

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.code ?? `status ${status}`);
    this.name = 'ApiProblem';
    this.code = problem.code ?? (status === 404 ? 'not-found' : 'internal-error');
    this.status = status;
    this.requestId = problem.requestId ?? null;
    this.detail = problem.detail ?? null;
    this.faults = problem.errors ?? [];
    this.said = problem;
  }
}

/** Nothing answered: no network, or no server at the other end. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

const isProblem = (value: unknown): value is Partial<Problem> =>
  typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;

/** What a refusal says; nothing where something between us and the api answered in its place. */
export function problemIn(text: string): Partial<Problem> {
  try {
    const said: unknown = JSON.parse(text);
    return isProblem(said) ? said : {};
  } catch {
    return {};
  }
}

export const isMissing = (error: unknown): boolean => error instanceof ApiProblem && error.status === 404;

/** What was asked for exists, and has not been published yet. */
export const isTooEarly = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'results.not-published';
