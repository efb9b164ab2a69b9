import { useEffect, useMemo, useState } from 'react';
import type { RecordedKeys } from '../../../../api/recorded';
import { NO_WORDS } from '../../../../ui/office/reason-fields';
import { DeviceStore, PAGE_ID } from '../../../../ui/saving/device-store';
import type { DraftRow } from './recorded-draft';

/** What is written beside the numbers. */
export interface Beside {
  readonly source: typeof NO_WORDS;
  readonly reason: typeof NO_WORDS;
  readonly stated: string;
}

export const NOTHING_BESIDE: Beside = { source: NO_WORDS, reason: NO_WORDS, stated: '' };

/** What was typed on this device and not handed over yet. */
export interface KeptTyping extends Beside {
  /** Account, contest, subject, version, page: what another page keeps is never overwritten. */
  readonly id: string;
  readonly rows: readonly DraftRow[];
  readonly keptAt: number;
}

export const keptTypings = new DeviceStore<KeptTyping>('laurel-recorded', 'typings');

export interface TypingKeeper {
  /** What an earlier page has kept; undefined while the device is asked, null where there is nothing. */
  readonly found: KeptTyping | null | undefined;
  readonly keep: (typed: Omit<KeptTyping, 'id' | 'keptAt'>) => void;
  readonly drop: () => void;
}

export const typingPrefix = (account: string, { slug, kind, subject }: RecordedKeys, version: number): string =>
  `${account}/${slug}/${kind}/${subject}/${version}/`;

/** Keeps the next version while it is typed, so that a reload or an ended session loses nothing. */
export function useTypingKeeper(prefix: string): TypingKeeper {
  const [found, setFound] = useState<KeptTyping | null | undefined>(undefined);
  useEffect(() => {
    keptTypings.under(prefix).then(
      (all) => setFound(newestOf(all)),
      // a device that keeps nothing has nothing to give back
      () => setFound(null),
    );
  }, [prefix]);
  return useMemo(() => {
    const id = prefix + PAGE_ID;
    const earlier = found === null || found === undefined || found.id === id ? null : found.id;
    const dropEarlier = () => (earlier === null ? Promise.resolve() : keptTypings.drop(earlier));
    return {
      found,
      keep: (typed) => ignoring(keptTypings.keep({ ...typed, id, keptAt: Date.now() }).then(dropEarlier)),
      drop: () => ignoring(keptTypings.drop(id).then(dropEarlier)),
    };
  }, [prefix, found]);
}

const newestOf = (all: readonly KeptTyping[]): KeptTyping | null =>
  all.reduce<KeptTyping | null>(
    (newest, each) => (newest === null || each.keptAt > newest.keptAt ? each : newest),
    null,
  );

/** The screen promises nothing of the device: what it cannot keep is still on the screen. */
const ignoring = (done: Promise<void>): void => void done.catch(() => undefined);
