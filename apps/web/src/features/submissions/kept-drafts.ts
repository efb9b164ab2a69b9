import type { DraftChanges } from '../../api/types';
import { DeviceStore } from '../../ui/saving/device-store';

/** What was typed on this device and is not on the server yet. */
export interface KeptDraft {
  /** Account, contest, entry, page: what another page keeps is never overwritten. */
  readonly id: string;
  /** The fields that differ from what was stored. */
  readonly typed: DraftChanges;
  readonly basedOn: number;
  /** By field, what was sent without an answer: if it is stored, it was this page that stored it. */
  readonly unanswered: Readonly<Record<string, readonly string[]>>;
  readonly keptAt: number;
}

export const keptDrafts = new DeviceStore<KeptDraft>('laurel-submissions', 'drafts');

/** Keeps a draft under a name of its own, and drops what earlier pages have kept as soon as it is kept anew. */
export function keepingUnder(
  id: string,
  earlier: readonly KeptDraft[],
): (draft: Omit<KeptDraft, 'id'> | null) => Promise<void> {
  const takenOver = new Set(earlier.map((each) => each.id).filter((each) => each !== id));
  return async (draft) => {
    await (draft === null ? keptDrafts.drop(id) : keptDrafts.keep({ ...draft, id }));
    for (const each of takenOver) await keptDrafts.drop(each);
    takenOver.clear();
  };
}
