/** The file that the threads run, as it lies beside this one once it is compiled; the tests put their own build in its place. */
export const WORKER_FILE = new URL('./worker.js', import.meta.url).href;
/** The file of the process around a thread. */
export const PROCESS_FILE = new URL('./worker-process.js', import.meta.url).href;
