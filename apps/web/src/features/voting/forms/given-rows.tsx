import type { ReactNode } from 'react';
import type { BallotEntry } from '../../../api/types';
import { EntryLink, EntryName } from '../ballot-rows';
import type { FillProps } from '../form-parts';
import './forms.css';

interface GivenRowsProps extends Pick<FillProps, 'slug' | 'entries' | 'found' | 'shut'> {
  readonly isGiven: (entry: number) => boolean;
  /** Where votes, points or a grade are given. */
  readonly control: (entry: BallotEntry) => ReactNode;
}

/** An entry a row, and what it is given below its name. */
export function GivenRows({ slug, entries, found, shut, isGiven, control }: GivenRowsProps) {
  return (
    <div className="ballot ballot--given">
      {entries.map((entry) => {
        const { number } = entry;
        const state = isGiven(number) ? ' is-chosen' : shut?.has(number) ? ' is-shut' : '';
        return (
          <div
            key={number}
            className={`ballot-row${state}`}
            hidden={found !== null && !found.has(number) && !isGiven(number)}
          >
            <EntryName entry={entry} />
            <EntryLink slug={slug} entry={entry} />
            <div className="ballot-control">{shut?.get(number) ?? control(entry)}</div>
          </div>
        );
      })}
    </div>
  );
}
