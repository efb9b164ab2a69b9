import createClient from 'openapi-fetch';
import type { paths } from './generated/schema';
import { ApiProblem, problemIn, Unreachable } from './problem';

/** For those who change something; what is only read goes by its address, see `asking.ts`. */
export const client = createClient<paths>({ baseUrl: '' });

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
  if (!response.ok) throw new ApiProblem(response.status, problemIn(JSON.stringify(error ?? {})));
  return data as T;
}
