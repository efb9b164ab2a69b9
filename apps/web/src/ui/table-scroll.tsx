import type { ReactNode } from 'react';

interface TableScrollProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A table that scrolls in itself where there is no room for it, also by keyboard; the page stays as wide as the window. */
export function TableScroll({ label, children }: TableScrollProps) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
