import { useLingui } from '@lingui/react';
import { createContext, type ReactNode, useContext } from 'react';
import { Link } from 'wouter';
import type { Results, Sanction } from '../../api/types';
import { DecisionNote } from './decision-note';
import './decisions.css';

interface Decided {
  /** By the numbers of those whom they are about. */
  readonly about: ReadonlyMap<number, readonly Sanction[]>;
  /** Where they stand in full. */
  readonly href: string;
}

const DecidedInside = createContext<Decided>({ about: new Map(), href: '' });

interface DecidedAboutProps {
  readonly slug: string;
  readonly results: Results;
  readonly children: ReactNode;
}

/** Every place inside tells the decisions that are about it. */
export function DecidedAbout({ slug, results: { decisions, round, version }, children }: DecidedAboutProps) {
  const about = new Map<number, Sanction[]>();
  for (const decision of decisions)
    for (const number of numbersIn(decision)) about.set(number, [...(about.get(number) ?? []), decision]);
  const href = `/${slug}/rounds/${round}/results?version=${version}#decisions`;
  return <DecidedInside.Provider value={{ about, href }}>{children}</DecidedInside.Provider>;
}

const numbersIn = ({ entry, order }: Sanction): readonly number[] => (entry === null ? (order ?? []).flat() : [entry]);

/** What was decided about an entry, where its place stands. */
export function DecisionsAbout({ number }: { readonly number: number }) {
  const { i18n } = useLingui();
  const { about, href } = useContext(DecidedInside);
  return (about.get(number) ?? []).map((decision, index) => (
    <DecisionNote key={index} decision={decision}>
      {' '}
      <Link href={href}>{i18n._({ id: 'decision.in-full', message: '决定全文' })}</Link>
    </DecisionNote>
  ));
}
