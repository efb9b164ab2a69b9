import { testSettings } from './test-database.js';

/** The build of the global set-up, in place of `src/deciding/worker-file.ts`. */
export const WORKER_FILE = testSettings.workerFile;
export const PROCESS_FILE = new URL('worker-process.js', WORKER_FILE).href;
