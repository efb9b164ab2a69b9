import type { ReactNode } from 'react';

/** `done` is over or in, `draft` is under way, `off` is gone, `check` is to be looked at, `bad` failed; nothing is to come. */
export type SignShape = 'done' | 'draft' | 'off' | 'check' | 'bad';

interface SignProps {
  readonly shape?: SignShape | undefined;
  readonly children: ReactNode;
}

/** A state: a shape and a word. */
export function Sign({ shape, children }: SignProps) {
  return (
    <span className="o-state" data-s={shape}>
      {children}
    </span>
  );
}
