// Preloaded by `--import`: a process tells the file that TOLD_LOADS names what it loads, one a line.
import fs from 'node:fs';
import { createRequire, register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const tell = (line) => fs.appendFileSync(process.env.TOLD_LOADS, `${line}\n`);

/** Node calls it in a thread of its own, which loads this file as well. */
export function load(url, context, next) {
  tell(url);
  return next(url, context);
}

if (isMainThread) {
  register(import.meta.url);
  process.once('exit', () => Object.keys(createRequire(import.meta.url).cache).forEach(tell));
}
