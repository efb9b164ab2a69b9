import type { ReactNode } from 'react';

interface SumLineProps {
  readonly name: ReactNode;
  readonly value: ReactNode;
  readonly kind?: 'inner' | 'total';
  /** What needs the whole width, above how the line came about. */
  readonly wide?: ReactNode;
  readonly children?: ReactNode;
}

/** A line of a ledger: what it is, how it came about, what it makes. */
export function SumLine({ name, value, kind, wide, children }: SumLineProps) {
  const title = <span className="sum-name">{name}</span>;
  return (
    <div className={kind === undefined ? 'sum-line' : `sum-line sum-line--${kind}`}>
      {wide !== undefined && (
        <div className="sum-wide">
          {title}
          {wide}
        </div>
      )}
      <div>
        {wide === undefined && title}
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

/** The name of what follows, where no line of its own ends it. */
export function SumHead({ children }: { readonly children: ReactNode }) {
  return <p className="sum-head">{children}</p>;
}
