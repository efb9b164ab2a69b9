import type { ExplainedEntry, Refused } from '@laurel/domain';
import { textOfEntry } from './shown-entry.js';
import { studiedRound, type ToStudy } from './studied-rounds.js';

export interface ToExplain extends ToStudy {
  readonly entries: readonly number[];
}

/** The arithmetic of these entries, each as JSON; undefined where the documents are needed for it. */
export function explainEntries({ entries, ...round }: ToExplain): readonly string[] | undefined {
  const studied = studiedRound(round);
  return studied && entries.map((entry) => textOf(studied.explain(entry)));
}

const textOf = (explained: ExplainedEntry | Refused): string =>
  'refused' in explained ? JSON.stringify(explained) : textOfEntry(explained);
