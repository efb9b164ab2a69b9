import { useLingui } from '@lingui/react';
import { createContext, type ReactNode, useContext } from 'react';

const Simulated = createContext(false);

/** Says of all that stands inside whether it was made up. */
export const SimulatedInside = Simulated.Provider;

export const useSimulated = (): boolean => useContext(Simulated);

/** Marks what is simulated where it stands, also in a picture of it alone; nothing where all is real. */
export function SimulatedTag({ children }: { readonly children: ReactNode }) {
  return useSimulated() ? <span className="tag tag--sample">{children}</span> : null;
}

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

/** The same in a few words, which stay in sight when the strip is scrolled away. */
export function SimulatedMark() {
  const { i18n } = useLingui();
  return (
    <div className="simulated-mark" aria-hidden="true">
      <div className="frame">{i18n._({ id: 'strip.mark', message: '模拟数据，非大赛结果' })}</div>
    </div>
  );
}
