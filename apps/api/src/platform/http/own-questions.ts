import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const NAME = 'x-own-question';

/**
 * Headers of what the server asks itself as part of answering somebody; nobody else knows this value. An `AsyncLocalStorage` would
 * say the same, and from its first use on every promise of the process would cost more (Node 20).
 */
export const OWN_QUESTION = { [NAME]: randomUUID() };

/** Whether a request is such a question: it is no visit of its own, and the log does not count it. */
export const isOwnQuestion = ({ headers }: { readonly headers: IncomingHttpHeaders }): boolean =>
  headers[NAME] === OWN_QUESTION[NAME];
