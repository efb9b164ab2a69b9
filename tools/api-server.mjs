// How the api is started, wherever it is.
import { fileURLToPath } from 'node:url';

/**
 * What lives no longer than a request has 32 MiB of its own from the start (node grows and shrinks them as it sees fit), one
 * thread collects it, and nothing begins elsewhere: a third of a ballot's price was to do so (ADR 0048, 0049).
 */
export const YOUNG_HEAP = [
  '--min-semi-space-size=32',
  '--max-semi-space-size=32',
  '--no-parallel-scavenge',
  '--no-allocation-site-pretenuring',
];

/** The words behind `node`. */
export const API_SERVER = [...YOUNG_HEAP, fileURLToPath(new URL('../apps/api/dist/main.js', import.meta.url))];
