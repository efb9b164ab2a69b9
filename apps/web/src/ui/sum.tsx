import type { ReactNode } from 'react';

interface SumLineProps {
  readonly name: ReactNode;
  readonly value: ReactNode;
  readonly kind?: 'inner' | 'total';
  readonly children?: ReactNode;
}

/** A line of a ledger: what it is, how it came about, what it makes. */
export function SumLine({ name, value, kind, children }: SumLineProps) {
  return (
    <div className={kind === undefined ? 'sum-line' : `sum-line sum-line--${kind}`}>
      <div>
        <span className="sum-name">{name}</span>
        {children}
      </div>
      <span className="sum-value">{value}</span>
    </div>
  );
}

/** How a line came about. */
export function SumHow({ children }: { readonly children: ReactNode }) {
  return <span className="sum-how">{children}</span>;
}

/** The rule that the lines below it follow. */
export function SumRule({ children }: { readonly children: ReactNode }) {
  return <p className="sum-rule">{children}</p>;
}
