// A disk of a few mebibytes that a drill can fill: a tmpfs, mounted for it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const PIECE = Buffer.alloc(64 * 1024);

export class SmallDisk {
  #ballast;

  constructor(folder) {
    this.folder = folder;
    this.#ballast = path.join(folder, 'ballast');
  }

  mount(mebibytes) {
    fs.mkdirSync(this.folder, { recursive: true });
    const options = ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=755`, 'laurel-drill', this.folder];
    const { status, stderr, error } = spawnSync('mount', options, { encoding: 'utf8' });
    if (error?.code === 'ENOENT') throw new Error('a small disk takes `mount`: install the package util-linux');
    if (status === 0) return;
    throw new Error(`a small disk takes the right to mount a tmpfs (root, or CAP_SYS_ADMIN): ${stderr.trim()}`);
  }

  /** Until nothing more goes onto it. */
  fill() {
    const file = fs.openSync(this.#ballast, 'a');
    try {
      for (let piece = PIECE; piece.length > 0;) {
        if (!writes(file, piece)) piece = piece.subarray(0, Math.floor(piece.length / 2));
      }
    } finally {
      fs.closeSync(file);
    }
  }

  makeRoom() {
    fs.rmSync(this.#ballast, { force: true });
  }

  /** Also where something still holds a file on it. */
  unmount() {
    if (this.#isMounted()) spawnSync('umount', ['-l', this.folder]);
  }

  #isMounted() {
    const mounts = fs.readFileSync('/proc/self/mounts', 'utf8').split('\n');
    return mounts.some((line) => line.split(' ')[1] === this.folder);
  }
}

function writes(file, piece) {
  try {
    return fs.writeSync(file, piece) > 0;
  } catch (error) {
    if (error.code === 'ENOSPC') return false;
    throw error;
  }
}
