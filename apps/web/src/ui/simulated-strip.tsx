import type { ReactNode } from 'react';

interface SimulatedStripProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Says at the head of a page that what it shows is not real. */
export function SimulatedStrip({ title, children }: SimulatedStripProps) {
  return (
    <aside className="simulated" aria-label={title}>
      <div className="frame">
        <strong>{title}</strong>
        {children}
      </div>
    </aside>
  );
}
