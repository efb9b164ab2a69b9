import { type ReactNode, useState } from 'react';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly summaryClass?: string;
  readonly isOpen?: boolean;
  /** The reader has opened it for the first time. */
  readonly onOpen?: () => void;
  /** Made when it is opened for the first time. */
  readonly children: () => ReactNode;
}

/** One line that opens; what is inside is made, and asked for, only then. */
export function Disclosure({ summary, summaryClass, isOpen = false, onOpen, children }: DisclosureProps) {
  const [wasOpened, setWasOpened] = useState(isOpen);
  return (
    <details
      className="disclosure"
      open={isOpen}
      onToggle={(event) => {
        if (wasOpened || !event.currentTarget.open) return;
        setWasOpened(true);
        onOpen?.();
      }}
    >
      <summary className={summaryClass}>{summary}</summary>
      {wasOpened && children()}
    </details>
  );
}
