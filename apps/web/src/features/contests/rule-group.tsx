import type { ReactNode } from 'react';
import './rules.css';

/** Rules of one kind under their name, inside a part. */
export function RuleGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="rule-group">
      <h3>{title}</h3>
      {children}
    </div>
  );
}
