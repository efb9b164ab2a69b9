import { type RefObject, useEffect, useRef } from 'react';

/** Tells what a reader changed in a field of a drawn page before its code was here; what `read` finds in the element. */
export function useEarlyChange<E extends Element>(
  value: string,
  onChange: (value: string) => void,
  read: (element: E) => string | undefined,
): RefObject<E | null> {
  const element = useRef<E>(null);
  const first = useRef({ value, onChange, read });
  useEffect(() => {
    const found = element.current === null ? undefined : first.current.read(element.current);
    if (found !== undefined && found !== first.current.value) first.current.onChange(found);
  }, []);
  return element;
}
