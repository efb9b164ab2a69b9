// A drill that is ended early, or whose starter is gone, leaves neither processes nor mounts behind.
import { constants } from 'node:os';
import { parentOf } from '../processes.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const LOOK_MILLISECONDS = 500;

/** `cleanUp` is called once; then the process ends. */
export function endCleanly(cleanUp) {
  let isEnding = false;
  const end = async (code) => {
    if (isEnding) return;
    isEnding = true;
    await cleanUp();
    process.exit(code);
  };
  for (const signal of SIGNALS) process.on(signal, () => void end(128 + constants.signals[signal]));
  const starters = findStarters();
  setInterval(() => findStarters() === starters || void end(1), LOOK_MILLISECONDS).unref();
}

/** npm starts a shell, and that the drill: killed, it leaves the shell waiting. */
function findStarters() {
  const isOfNpm = process.env.npm_lifecycle_event !== undefined;
  return [process.ppid, ...(isOfNpm ? [parentOf(process.ppid)] : [])].join();
}
