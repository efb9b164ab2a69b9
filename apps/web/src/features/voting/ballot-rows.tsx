import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { BallotEntry } from '../../api/types';
import { Icon } from '../../ui/icon';
import { SampleTag } from '../../ui/tag';
import { Said, SaidList, useSay } from '../../ui/words';
import type { FillProps } from './form-parts';
import './ballot.css';

interface RowsProps {
  readonly slug: string;
  readonly entries: readonly BallotEntry[];
}

interface BallotRowsProps extends RowsProps {
  readonly chosen: readonly number[];
  /** Whether one more can be chosen: this one. */
  readonly mayChoose: (entry: BallotEntry) => boolean;
  /** Stands in the box of a chosen entry, instead of the ring. */
  readonly signOf?: (number: number) => string;
  /** Stands below a chosen entry. */
  readonly below?: (number: number) => ReactNode;
  /** Those that a search has found; null: all. */
  readonly found: ReadonlySet<number> | null;
  readonly shut: FillProps['shut'];
  readonly onToggle: (number: number) => void;
}

/** A box to be ringed for each entry, as on a paper ballot. */
export function BallotRows(props: BallotRowsProps) {
  const { slug, entries, chosen, mayChoose, found, shut, onToggle, signOf, below } = props;
  return (
    <div className="ballot">
      {entries.map((entry) => {
        const isChosen = chosen.includes(entry.number);
        return (
          <div
            key={entry.number}
            className={isChosen ? 'ballot-row is-chosen' : 'ballot-row'}
            hidden={found !== null && !found.has(entry.number) && !isChosen}
          >
            <input
              type="checkbox"
              id={`choice-${entry.number}`}
              checked={isChosen}
              disabled={!isChosen && (shut?.has(entry.number) || !mayChoose(entry))}
              onChange={() => onToggle(entry.number)}
            />
            <label className="ballot-label" htmlFor={`choice-${entry.number}`}>
              <span className="ballot-box">
                {signOf === undefined ? <Ring /> : isChosen && <b className="ballot-sign">{signOf(entry.number)}</b>}
              </span>
              <EntryName entry={entry} />
            </label>
            <EntryLink slug={slug} entry={entry} />
            {isChosen ? below?.(entry.number) : shut?.get(entry.number)}
          </div>
        );
      })}
    </div>
  );
}

const Ring = () => (
  <svg viewBox="0 0 40 40" aria-hidden="true">
    <path d="M21 6.5C11.5 5.5 6.8 12 7 20.4c.2 7.6 5.6 13 13.2 12.7 7.8-.3 13.2-6 13-13.6C33 12 28 7 19.4 7.4" />
  </svg>
);

/** What can be chosen, to be read alone. */
export function BallotList({ slug, entries }: RowsProps) {
  return (
    <ul className="ballot ballot--read">
      {entries.map((entry) => (
        <li key={entry.number} className="ballot-row">
          <EntryName entry={entry} />
          <EntryLink slug={slug} entry={entry} />
        </li>
      ))}
    </ul>
  );
}

export function EntryName({ entry: { number, title, submitters, isSample } }: { readonly entry: BallotEntry }) {
  return (
    <span>
      <span className="ballot-title">
        <span className="entry-no">{number}</span>
        <Said words={title} byPhrase />
      </span>
      <span className="ballot-bodies">
        {isSample && (
          <>
            <SampleTag />{' '}
          </>
        )}
        <SaidList list={submitters} />
      </span>
    </span>
  );
}

export function EntryLink({ slug, entry }: { readonly slug: string; readonly entry: BallotEntry }) {
  const { i18n } = useLingui();
  const say = useSay();
  const values = { number: entry.number, title: say(entry.title) };
  return (
    <Link
      className="ballot-open"
      href={`/${slug}/entries/${entry.number}`}
      aria-label={i18n._({ id: 'vote.open-entry', message: '看 {number} 号的介绍：{title}', values })}
    >
      <Icon name="forward" />
    </Link>
  );
}
