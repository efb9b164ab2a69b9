import { AsyncLocalStorage } from 'node:async_hooks';

const asking = new AsyncLocalStorage<true>();

/** Runs what the server asks itself as part of answering somebody. */
export const askItself = <T>(work: () => T): T => asking.run(true, work);

/** Whether a request is such a question: it is no visit of its own, and the log does not count it. */
export const isOwnQuestion = (): boolean => asking.getStore() === true;
