import { type EntryExplainer, type ExplainedEntry, explainRound, type Refused } from '@laurel/domain';
import { BoundedCache } from '../../platform/bounded-cache.js';
import { unpress } from './press.js';
import { textOfEntry } from './shown-entry.js';

export interface RoundDocuments {
  readonly rulebook: string;
  /** Pressed. */
  readonly evidence: Uint8Array<ArrayBuffer>;
}

/** With the documents only where the thread does not hold the run any more. */
export interface ToExplain extends Partial<RoundDocuments> {
  /** The same for the same rulebook, evidence and round. */
  readonly run: string;
  readonly round: string;
  readonly entries: readonly number[];
}

interface Run {
  readonly explain: EntryExplainer;
  readonly weight: number;
}

/** In characters of evidence: a run holds about eight times as much. */
const MOST_KEPT = 32 * 1024 * 1024;

const runs = new BoundedCache<Run>(MOST_KEPT, ({ weight }) => weight);

/** The arithmetic of these entries, each as JSON; undefined where the documents are needed for it. */
export function explainEntries({ run, round, entries, ...documents }: ToExplain): readonly string[] | undefined {
  const kept = runs.get(run) ?? (isWhole(documents) ? begin(run, round, documents) : undefined);
  return kept && entries.map((entry) => textOf(kept.explain(entry)));
}

const isWhole = (documents: Partial<RoundDocuments>): documents is RoundDocuments => documents.evidence !== undefined;

const textOf = (explained: ExplainedEntry | Refused): string =>
  'refused' in explained ? JSON.stringify(explained) : textOfEntry(explained);

/** Room is made first: a run that was let go of is gone before as much comes again. */
function read(evidence: Uint8Array): { readonly json: unknown; readonly weight: number } {
  const text = unpress(evidence);
  runs.makeRoomFor(text.length);
  globalThis.gc?.();
  return { json: JSON.parse(text), weight: text.length };
}

function begin(key: string, round: string, { rulebook, evidence }: RoundDocuments): Run {
  const { json, weight } = read(evidence);
  const explain = explainRound(JSON.parse(rulebook), json, round);
  if ('refused' in explain) throw new Error(`this version of the domain refuses what was published: ${key}`);
  const run = { explain, weight };
  runs.set(key, run);
  return run;
}
