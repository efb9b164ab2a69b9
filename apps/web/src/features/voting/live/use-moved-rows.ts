import { type RefObject, useLayoutEffect, useRef } from 'react';

const MOVE_MILLISECONDS = 400;

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Rows that have got another place go there visibly, unless the reader wants nothing to move. An empty order is none yet: what
 * stands in it moves from nowhere.
 */
export function useMovedRows(order: string): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const after = new Map<string, number>();
    for (const row of list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const name = row.dataset['row'] ?? '';
      after.set(name, row.offsetTop);
      const way = (before.current.get(name) ?? row.offsetTop) - row.offsetTop;
      if (way !== 0 && !isStill()) {
        const keyframes = [{ transform: `translateY(${way}px)` }, { transform: 'none' }];
        row.animate(keyframes, { duration: MOVE_MILLISECONDS, easing: 'ease-out' });
      }
    }
    before.current = order === '' ? new Map<string, number>() : after;
  }, [order]);
  return list;
}
