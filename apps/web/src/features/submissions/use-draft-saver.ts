import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useSession } from '../../api/auth';
import { asStaff } from '../../api/session';
import { askStaffAgain } from '../../api/staff';
import { readSubmission, saveDraft, type SubmissionPlace } from '../../api/submissions';
import type { Submission } from '../../api/types';
import { PAGE_ID } from '../../ui/saving/device-store';
import { DraftSaver } from './draft-saver';
import type { DraftSnapshot } from './draft-snapshot';
import { keepingUnder, type KeptDraft, keptDrafts } from './kept-drafts';

/** Saves the draft of an entry; null until what this device has kept of it is known. */
export function useDraftSaver(account: string, place: SubmissionPlace, submission: Submission): DraftSaver | null {
  const queries = useQueryClient();
  const { slug, id } = place;
  const [kept, setKept] = useState<readonly KeptDraft[] | null>(null);
  const prefix = `${account}/${slug}/${id}/`;
  useEffect(() => {
    let isHere = true;
    keptDrafts.under(prefix).then(
      (found) => isHere && setKept(found),
      () => isHere && setKept([]),
    );
    return () => {
      isHere = false;
    };
  }, [prefix]);
  const [first] = useState(submission);
  const saver = useMemo(() => {
    if (kept === null) return null;
    const made = new DraftSaver(
      {
        send: ({ basedOn, changes }, signal) =>
          asStaff((headers) => saveDraft({ place: { slug, id }, basedOn, changes, signal }, headers)),
        look: () => asStaff((headers) => readSubmission({ slug, id }, headers)),
        keep: keepingUnder(prefix + PAGE_ID, kept),
        onHeld: () => void askStaffAgain(queries),
      },
      first,
    );
    if (kept.length > 0) made.takeOver(kept);
    return made;
  }, [kept, prefix, slug, id, first, queries]);
  useEffect(() => saver?.refresh(submission), [saver, submission]);
  useResuming(saver);
  return saver;
}

/** The network is back, somebody has signed in again, the page is looked at again: what is unsent is tried again. */
function useResuming(saver: DraftSaver | null): void {
  const queries = useQueryClient();
  const session = useSession().data ?? null;
  useEffect(() => {
    if (session !== null && (saver?.read().unsent.length ?? 0) > 0) saver?.resume();
  }, [saver, session]);
  useEffect(() => {
    if (saver === null) return undefined;
    const resume = () => {
      if (saver.read().unsent.length > 0) saver.resume();
    };
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      resume();
      void askStaffAgain(queries);
    };
    // what the server has not got is not left without a question
    const ask = (event: BeforeUnloadEvent) => {
      if (saver.read().unsent.length > 0) event.preventDefault();
    };
    addEventListener('online', resume);
    addEventListener('beforeunload', ask);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('online', resume);
      removeEventListener('beforeunload', ask);
      document.removeEventListener('visibilitychange', look);
      // the page inside the site is left: what is unsent goes at once, and is kept meanwhile
      void saver.flush();
    };
  }, [saver, queries]);
}

export const useSnapshot = (saver: DraftSaver): DraftSnapshot => useSyncExternalStore(saver.watch, saver.read);
