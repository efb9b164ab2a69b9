import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';

/** The name of a row in the address: a place can be shown to others, and going back finds it open. */
export const rowName = (round: string, number: number): string => `${round}.${number}`;

const Opened = createContext<string | null>(null);

/** The row that the address means in a part of it that the server sees, by its name. */
export const OpenedRow = Opened.Provider;

/** Whether it is this one: it is open from the beginning, and brought into sight where the address names no other. */
export function useOpenedRow(name: string): boolean {
  const isOpened = useContext(Opened) === name;
  useEffect(() => {
    if (isOpened && location.hash === '') document.getElementById(name)?.scrollIntoView();
  }, [isOpened, name]);
  return isOpened;
}

export const nameInAddress = (name: string): void => history.replaceState(history.state, '', `#${name}`);

function watchAddress(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/** Whether the address names this row; it is then brought into sight. The server does not see this part of it. */
export function useNamedRow(name: string): boolean {
  const isNamed = useSyncExternalStore(
    watchAddress,
    () => location.hash === `#${name}`,
    () => false,
  );
  useEffect(() => {
    if (isNamed) document.getElementById(name)?.scrollIntoView();
  }, [isNamed, name]);
  return isNamed;
}
