import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useSession } from '../../api/auth';
import { amendStaffAnswer, askStaffAgain } from '../../api/staff';
import { type DeskPlace, deskAddress, saveSheet } from '../../api/desk';
import { asStaff } from '../../api/session';
import type { Account, Desk, SavedSheet, Session } from '../../api/types';
import { DeskSaver, type SavedOf } from './desk-saver';
import type { SheetSaver } from './sheet-saver';
import type { SheetSnapshot } from './sheet-snapshot';
import { useDeviceName } from './device-name';
import './desk-parts.css';

const SaverContext = createContext<DeskSaver | null>(null);
const PlaceContext = createContext<{ readonly place: DeskPlace; readonly desk: Desk } | null>(null);

interface SaverProviderProps {
  readonly account: Account;
  readonly place: DeskPlace;
  readonly children: ReactNode;
}

/** Saves what is typed on any page of a panel's desk, above all of them. */
export function SaverProvider({ account, place, children }: SaverProviderProps) {
  const queries = useQueryClient();
  const device = useDeviceName();
  const { slug, panel } = place;
  const saver = useMemo(() => {
    const at = { slug, panel };
    const address = deskAddress(at);
    return new DeskSaver({
      account: account.id,
      place: at,
      device,
      send: (number, sheet, signal) => asStaff((headers) => saveSheet({ place: at, number, sheet, signal }, headers)),
      onSaved: (number, saved) => amendStaffAnswer(queries, address, (desk) => withSaved(desk, number, saved)),
      onHeld: () => void askStaffAgain(queries),
    });
  }, [account.id, slug, panel, device, queries]);
  const session = useSession().data ?? null;
  // of somebody else who has signed in here: nothing is sent or asked, this device keeps what was typed
  const isOwn = session === null || session.account.id === account.id;
  useResuming(saver, isOwn ? session : null);
  useLookingAgain();
  useAsking(saver, isOwn);
  return <SaverContext.Provider value={saver}>{children}</SaverContext.Provider>;
}

const withSaved = (desk: Desk, number: number, { sheet, state, marked }: SavedSheet): Desk => ({
  ...desk,
  sheets: desk.sheets.map((each) => (each.entry.number === number ? { ...each, sheet, state, marked } : each)),
});

/** The network is back, somebody has signed in again, the page is looked at again: what is unsent is tried again. */
function useResuming(saver: DeskSaver, session: Session | null): void {
  useEffect(() => {
    if (session !== null) saver.resume();
  }, [saver, session]);
  useEffect(() => {
    const onVisible = () => document.visibilityState === 'visible' && saver.resume();
    addEventListener('online', saver.resume);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      removeEventListener('online', saver.resume);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [saver]);
}

/** What another page or device has stored meanwhile is seen as soon as this one is looked at. */
function useLookingAgain(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && void askStaffAgain(queries);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [queries]);
}

/** A page with something that the server has not got is not left without a question. */
function useAsking(saver: DeskSaver, isOwn: boolean): void {
  useEffect(() => {
    if (!isOwn) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (!saver.isLeft && saver.read().some(({ sheet }) => sheet.isUnsent)) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [saver, isOwn]);
}

interface DeskProviderProps {
  readonly place: DeskPlace;
  readonly desk: Desk;
  readonly children: ReactNode;
}

/** Hands the sheets of the server to the saver, and shows the pages as soon as what this device has kept is known. */
export function DeskProvider({ place, desk, children }: DeskProviderProps) {
  const saver = useDeskSaver();
  const [taken, setTaken] = useState<DeskSaver | null>(null);
  const { slug, panel } = place;
  useEffect(() => {
    let isHere = true;
    void saver.ready.then(() => {
      if (!isHere) return;
      saver.take(desk);
      setTaken(saver);
    });
    return () => {
      isHere = false;
    };
  }, [saver, desk]);
  useStageChange(desk, saver);
  const value = useMemo(() => ({ place: { slug, panel }, desk }), [slug, panel, desk]);
  return taken === saver && <PlaceContext.Provider value={value}>{children}</PlaceContext.Provider>;
}

const LONGEST_TIMER = 2_000_000_000;
const SOON = 1_000;

/** The stage opens and closes by the server's clock: asked anew as soon as that should have happened. */
function useStageChange({ stage, serverTime }: Desk, saver: DeskSaver): void {
  const queries = useQueryClient();
  const next = stage?.state === 'open' ? stage.closesAt : stage?.state === 'planned' ? stage.opensAt : null;
  useEffect(() => {
    if (next === null) return undefined;
    const wait = Math.max(Date.parse(next) - Date.now() - saver.ahead, 0) + SOON;
    if (wait > LONGEST_TIMER) return undefined;
    const timer = setTimeout(() => void askStaffAgain(queries), wait);
    return () => clearTimeout(timer);
  }, [next, serverTime, saver, queries]);
}

export function useDeskSaver(): DeskSaver {
  const saver = useContext(SaverContext);
  if (saver === null) throw new Error('no saver above this');
  return saver;
}

/** The panel on whose pages we are. */
export function usePanelDesk(): { readonly place: DeskPlace; readonly desk: Desk } {
  const value = useContext(PlaceContext);
  if (value === null) throw new Error('no desk above this');
  return value;
}

/** All sheets as they are saved. */
export function useSavedSheets(): readonly SavedOf[] {
  const saver = useDeskSaver();
  return useSyncExternalStore(saver.watch, saver.read);
}

/** One of them; a number that is not on this desk has none. */
export function useSaver(number: number): SheetSaver | undefined {
  return useDeskSaver().saverOf(number);
}

export const useSnapshot = (saver: SheetSaver): SheetSnapshot => useSyncExternalStore(saver.watch, saver.read);
