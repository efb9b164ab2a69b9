// One process at a time has a claim on something: a file names it. A file whose process is gone counts for nothing.
import fs from 'node:fs';
import path from 'node:path';
import { isAlive, startOf } from './processes.mjs';

/** Takes the claim, or returns what its holder wrote: `{ pid, since }` and the note. */
export function takeClaim(file, note = {}) {
  const draft = `${file}.${process.pid}`;
  try {
    writeNote(draft, note);
    for (;;) {
      if (isLinked(draft, file)) return undefined;
      const holder = readClaim(file);
      if (holder !== undefined) return holder;
      removeStale(file);
    }
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** What the holder of the claim wrote, if it is alive. */
export function readClaim(file) {
  try {
    const holder = JSON.parse(fs.readFileSync(file, 'utf8'));
    return isAlive(holder.pid) && startOf(holder.pid) === holder.since ? holder : undefined;
  } catch {
    return undefined; // there is none, or nothing that a claim could be read from
  }
}

/** Changes the note of a claim that this process holds. */
export function renewClaim(file, note) {
  const draft = `${file}.${process.pid}`;
  writeNote(draft, note);
  fs.renameSync(draft, file);
}

export function releaseClaim(file) {
  if (readClaim(file)?.pid === process.pid) fs.rmSync(file, { force: true });
}

function writeNote(file, note) {
  const text = JSON.stringify({ ...note, pid: process.pid, since: startOf(process.pid) });
  try {
    fs.writeFileSync(file, text, { mode: 0o600 });
  } catch (error) {
    throw Object.assign(error, { path: path.dirname(file) }); // of a full disk Node does not say whose
  }
}

/** A link is made whole or not at all, and by one process alone. */
function isLinked(draft, file) {
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Aside first: what another process claimed in this very moment is put back. */
function removeStale(file) {
  const aside = `${file}.stale-${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (readClaim(aside) !== undefined) isLinked(aside, file);
  fs.rmSync(aside, { force: true });
}
