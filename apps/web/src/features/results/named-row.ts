import { useEffect } from 'react';

/** The name of a row in the address: a place can be shown to others, and going back finds it open. */
export const rowName = (round: string, number: number): string => `${round}.${number}`;

const isNamed = (name: string): boolean => location.hash === `#${name}`;

export const nameInAddress = (name: string): void => history.replaceState(history.state, '', `#${name}`);

/** Whether the address names this row; it is then brought into sight. */
export function useNamedRow(name: string): boolean {
  useEffect(() => {
    if (isNamed(name)) document.getElementById(name)?.scrollIntoView();
  }, [name]);
  return isNamed(name);
}
