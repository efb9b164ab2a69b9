import type { ReactNode } from 'react';

/** Lines that are read from above to below, as in a ledger: names and values. */
export function Sum({ label, children }: { readonly label?: string; readonly children: ReactNode }) {
  return (
    <dl className="sum" aria-label={label}>
      {children}
    </dl>
  );
}

interface SumLineProps {
  readonly name: ReactNode;
  readonly value: ReactNode;
  /** `sub` and `total` end what stands above them; `struck` is taken off; `faint` only makes the column add up. */
  readonly kind?: 'sub' | 'total' | 'struck' | 'faint';
  readonly children?: ReactNode;
}

/** A line of a ledger: what it is, how it came about, what it makes. */
export function SumLine({ name, value, kind, children }: SumLineProps) {
  return (
    <div className={kind === undefined ? 'sum-line' : `sum-line sum-line--${kind}`}>
      <dt className="sum-name">{name}</dt>
      {children !== undefined && <dd className="sum-hows">{children}</dd>}
      <dd className="sum-value">{value}</dd>
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
