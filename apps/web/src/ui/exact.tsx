import { useLingui } from '@lingui/react';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { fitsDigits, formatExact, formatWritten } from './format/exact-number';

const WrittenOut = createContext(false);

interface ExactProps {
  readonly value: string;
  /** Digits behind the point, while it is not written out. */
  readonly digits: number;
  /** Whether a value that so many digits cannot hold carries a sign that says so. */
  readonly saysRounded?: boolean;
}

/** An exact number: rounded to be read, or written out where the reader has asked for it. */
export function Exact({ value, digits, saysRounded = false }: ExactProps) {
  if (useContext(WrittenOut)) return <>{formatWritten(value)}</>;
  const sign = saysRounded && !fitsDigits(value, digits) ? '\u2248' : '';
  return <>{sign + formatExact(value, digits)}</>;
}

interface ExactNumbersProps {
  readonly children: ReactNode;
  /** Stands below, beside the switch. */
  readonly note: ReactNode;
}

/** Numbers that are rounded to be read, with a switch that writes them out exactly. */
export function ExactNumbers({ children, note }: ExactNumbersProps) {
  const { i18n } = useLingui();
  const [isWrittenOut, setWrittenOut] = useState(false);
  return (
    <WrittenOut.Provider value={isWrittenOut}>
      {children}
      <div className="sum-note">
        <p>{note}</p>
        <button type="button" className="text-button needs-script" onClick={() => setWrittenOut(!isWrittenOut)}>
          {isWrittenOut
            ? i18n._({ id: 'exact.rounded', message: '改看两位小数' })
            : i18n._({ id: 'exact.written-out', message: '改看精确值' })}
        </button>
      </div>
    </WrittenOut.Provider>
  );
}
