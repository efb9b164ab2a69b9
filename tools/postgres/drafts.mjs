// What must appear whole or not at all is made beside its place and moved there.
import fs from 'node:fs';
import path from 'node:path';
import { isAlive, startOf } from '../processes.mjs';

/** A folder beside `target` whose name says who makes it. */
export function makeDraft(target) {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const draft = fs.mkdtempSync(`${target}.draft-${process.pid}.${startOf(process.pid)}-`);
  fs.chmodSync(draft, 0o755);
  return draft;
}

/** the first of two at once wins; the other throws its own away */
export function moveOnce(draft, target) {
  try {
    fs.renameSync(draft, target);
  } catch (error) {
    if (!fs.existsSync(target) || fs.readdirSync(target).length === 0) throw error;
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/** What was killed left its drafts: `findDrafts` names them, `removeDrafts` removes them. */
export function findDrafts(target) {
  const [folder, prefix] = [path.dirname(target), `${path.basename(target)}.draft-`];
  if (!fs.existsSync(folder)) return [];
  const drafts = fs.readdirSync(folder).filter((name) => name.startsWith(prefix));
  return drafts.filter((name) => !isAtWork(name.slice(prefix.length))).map((name) => path.join(folder, name));
}

export function removeDrafts(target) {
  // a child of what was killed may still write into it
  for (const draft of findDrafts(target)) fs.rmSync(draft, { recursive: true, force: true, maxRetries: 5 });
}

function isAtWork(owner) {
  const [, pid, since] = /^(\d+)\.(\d*)-/.exec(owner) ?? [];
  return pid !== undefined && isAlive(Number(pid)) && startOf(Number(pid)) === since;
}
