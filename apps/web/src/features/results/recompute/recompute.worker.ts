import './younger-names';
import { canonicalJson, decide, sha256Hex } from '@laurel/domain';
import { firstDifference } from './first-difference';
import { FILE_KINDS, type Finding, type Task } from './messages';

/** Runs the contest's arithmetic beside the page, so that the page stays in the reader's hands. */
addEventListener('message', ({ data }: MessageEvent<Task>) => postMessage(find(data)));

function find({ files, hashes }: Task): Finding {
  const broken = FILE_KINDS.find((kind) => sha256Hex(files[kind]) !== hashes[kind]);
  if (broken !== undefined) return { kind: 'broken', file: broken };
  const begin = performance.now();
  const outcome = decide(JSON.parse(files.rulebook), JSON.parse(files.evidence));
  const text = canonicalJson(outcome);
  const milliseconds = performance.now() - begin;
  const hash = sha256Hex(text);
  if (text === files.outcome) return { kind: 'same', hash, milliseconds };
  return { kind: 'different', hash, milliseconds, difference: firstDifference(JSON.parse(files.outcome), outcome) };
}
