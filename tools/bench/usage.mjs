// CPU that processes have used, from the kernel: also what their children used that have ended.
import fs from 'node:fs';

/** Ticks a second, as /proc counts them; the same on every Linux that Node runs on. */
const TICKS = 100;

/** Microseconds of a process and of all below it. */
export function cpuMicrosOf(pid) {
  return (ticksOf(pid) * 1_000_000) / TICKS;
}

function ticksOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // behind the program's name, which may hold anything: utime, stime, cutime, cstime
    const own = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15);
    const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return own.reduce((sum, each) => sum + Number(each), 0) + children.reduce((sum, child) => sum + ticksOf(child), 0);
  } catch {
    return 0; // it has ended meanwhile
  }
}
