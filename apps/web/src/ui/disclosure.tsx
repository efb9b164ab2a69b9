import { type ReactNode, useEffect, useRef, useState } from 'react';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly summaryClass?: string;
  /** Opened from outside, as by the address. */
  readonly isOpen?: boolean;
  /** The reader has opened it for the first time. */
  readonly onOpen?: () => void;
  /** What stands inside from the beginning, also for those who run no scripts. */
  readonly always?: ReactNode;
  /** Made when it is opened for the first time. */
  readonly children?: () => ReactNode;
}

/** One line that opens; what is long inside is made, and asked for, only then. */
export function Disclosure({ summary, summaryClass, isOpen = false, onOpen, always, children }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [wasOpened, setWasOpened] = useState(false);
  useEffect(() => {
    const element = details.current;
    if (element === null) return;
    // the reader may have opened it before the scripts were here
    if (element.open) element.dispatchEvent(new Event('toggle'));
    else if (isOpen) element.open = true;
  }, [isOpen]);
  return (
    <details
      ref={details}
      className="disclosure"
      onToggle={(event) => {
        if (wasOpened || !event.currentTarget.open) return;
        setWasOpened(true);
        onOpen?.();
      }}
    >
      <summary className={summaryClass}>{summary}</summary>
      {always}
      {wasOpened && children?.()}
    </details>
  );
}
