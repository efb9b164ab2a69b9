import { type RoundStudy, studyRound } from '@laurel/domain';
import { BoundedCache } from '../../platform/bounded-cache.js';
import { unpress } from './press.js';

export interface RoundDocuments {
  readonly rulebook: string;
  /** Pressed. */
  readonly evidence: Uint8Array<ArrayBuffer>;
}

/** What is asked about a published round; with the documents only where the thread does not hold the run any more. */
export interface ToStudy extends Partial<RoundDocuments> {
  /** The same for the same rulebook, evidence and round. */
  readonly run: string;
  readonly round: string;
}

interface Run extends RoundStudy {
  readonly weight: number;
}

/** In characters of evidence: a run holds about eight times as much. */
const MOST_KEPT = 32 * 1024 * 1024;

const runs = new BoundedCache<Run>(MOST_KEPT, ({ weight }) => weight);

/** The round as it was run last; undefined where the documents are needed for it. */
export function studiedRound({ run, round, ...documents }: ToStudy): RoundStudy | undefined {
  return runs.get(run) ?? (isWhole(documents) ? begin(run, round, documents) : undefined);
}

const isWhole = (documents: Partial<RoundDocuments>): documents is RoundDocuments => documents.evidence !== undefined;

/** Room is made first: a run that was let go of is gone before as much comes again. */
function read(evidence: Uint8Array): { readonly json: unknown; readonly weight: number } {
  const text = unpress(evidence);
  runs.makeRoomFor(text.length);
  globalThis.gc?.();
  return { json: JSON.parse(text), weight: text.length };
}

function begin(key: string, round: string, { rulebook, evidence }: RoundDocuments): Run {
  const { json, weight } = read(evidence);
  const study = studyRound(JSON.parse(rulebook), json, round);
  if ('refused' in study) throw new Error(`this version of the domain refuses what was published: ${key}`);
  const run = { ...study, weight };
  runs.set(key, run);
  return run;
}
