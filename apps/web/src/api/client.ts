import createClient from 'openapi-fetch';
import type { paths } from './generated/schema';
import { fetchOrTake } from './first-answers';
import { ApiProblem, isProblem, Unreachable } from './problem';

export const client = createClient<paths>({ baseUrl: '', fetch: fetchOrTake });

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of an answer; a refusal is thrown as ApiProblem, silence as Unreachable. */
export async function answerOf<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked.catch((cause: unknown) => {
    throw new Unreachable('the api did not answer', { cause });
  });
  if (!response.ok) throw new ApiProblem(response.status, isProblem(error) ? error : {});
  return data as T;
}
