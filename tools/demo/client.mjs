// Requests to a running server: of somebody who is signed in, or of a voter with a cookie.
import { setTimeout as sleep } from 'node:timers/promises';

/** How often a busy server is asked again. */
const MOST_TRIES = 10;

export class Unanswered extends Error {}

export class Client {
  #headers;

  constructor(base, headers = {}) {
    this.base = base;
    this.#headers = { origin: new URL(base).origin, ...headers };
  }

  with(headers) {
    return new Client(this.base, { ...this.#headers, ...headers });
  }

  /** Whatever it answers, once it is not too busy to answer. */
  async ask(method, path, body) {
    for (let tries = 1; ; tries += 1) {
      const response = await this.#send(method, path, body);
      if (response.status !== 503 || tries === MOST_TRIES) return response;
      await response.body?.cancel();
      await sleep(1_000 * Number(response.headers.get('retry-after') ?? 1));
    }
  }

  /** The body of an answer that is good. */
  async must(method, path, body) {
    const response = await this.ask(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Unanswered(`${method} ${path} answered ${response.status}: ${text.slice(0, 500)}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  async #send(method, path, body) {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    try {
      return await fetch(`${this.base}/api/${path}`, { method, headers: { ...this.#headers, ...type }, ...sent });
    } catch (error) {
      throw new Unanswered(
        `${this.base} does not answer (${error.cause?.code ?? error.message}). Start it first: npm start`,
      );
    }
  }
}

export async function signIn(client, { email, password }) {
  const { accessToken } = await client.must('POST', 'auth/login', { email, password });
  return client.with({ authorization: `Bearer ${accessToken}` });
}

/** Does `work` for each, so many at once. */
export async function eachOf(items, { atOnce, work }) {
  const left = items[Symbol.iterator]();
  const next = async () => {
    for (let step = left.next(); !step.done; step = left.next()) await work(step.value);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}
