import { type ReactNode, useEffect, useRef, useState } from 'react';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly summaryClass?: string;
  /** Open from the beginning, also where no scripts run. */
  readonly startsOpen?: boolean;
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
export function Disclosure(props: DisclosureProps) {
  const { summary, summaryClass, startsOpen = false, isOpen = false, onOpen, always, children } = props;
  const details = useRef<HTMLDetailsElement>(null);
  const [wasOpened, setWasOpened] = useState(startsOpen);
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
      open={startsOpen}
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
