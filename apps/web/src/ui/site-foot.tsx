import type { ReactNode } from 'react';
import { Link } from 'wouter';

export interface FootFact {
  readonly name: string;
  readonly value: ReactNode;
}

interface SiteFootProps {
  readonly facts: readonly FootFact[];
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

export function SiteFoot({ facts, links }: SiteFootProps) {
  return (
    <footer className="site-foot">
      <div className="frame">
        {facts.length > 0 && (
          <dl>
            {facts.map(({ name, value }) => (
              <FootLine key={name} name={name} value={value} />
            ))}
          </dl>
        )}
        <ul>
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link href={href}>{label}</Link>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}

function FootLine({ name, value }: FootFact) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
