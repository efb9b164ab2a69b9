import { useLingui } from '@lingui/react';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { formatExact, formatWritten } from './format/exact-number';

const WrittenOut = createContext(false);

/** Whether the reader has asked for numbers as they are, nothing rounded. */
export const useWrittenOut = (): boolean => useContext(WrittenOut);

interface ExactProps {
  readonly value: string;
  /** Digits behind the point, while it is not written out. */
  readonly digits: number;
}

/** An exact number: rounded to be read, or written out where the reader has asked for it. */
export function Exact({ value, digits }: ExactProps) {
  if (useWrittenOut()) return <>{formatWritten(value)}</>;
  return <>{formatExact(value, digits)}</>;
}

interface ExactNumbersProps {
  readonly children: ReactNode;
  /** What is to be known of them, below. */
  readonly note: ReactNode;
}

/** Numbers that are rounded to be read, with a switch that writes them out exactly. */
export function ExactNumbers({ children, note }: ExactNumbersProps) {
  const { i18n } = useLingui();
  const [isWrittenOut, setWrittenOut] = useState(false);
  return (
    <WrittenOut.Provider value={isWrittenOut}>
      {children}
      <p className="sum-note">{note}</p>
      <button type="button" className="button button--plain needs-script" onClick={() => setWrittenOut(!isWrittenOut)}>
        {isWrittenOut
          ? i18n._({ id: 'exact.rounded', message: '改看两位小数' })
          : i18n._({ id: 'exact.written-out', message: '改看精确值' })}
      </button>
    </WrittenOut.Provider>
  );
}
