import type { EntryCard } from '../../api/types';
import { type EntryKeys, factsOf } from './entry-facts';
import { EntryRow } from './entry-row';
import './entries.css';

interface EntryTableProps {
  readonly slug: string;
  readonly entries: readonly EntryCard[];
  readonly keys: EntryKeys;
}

export function EntryTable({ slug, entries, keys }: EntryTableProps) {
  return (
    <ol className="entry-table">
      {entries.map((entry) => (
        <EntryRow key={entry.number} slug={slug} entry={entry} facts={factsOf(entry, keys)} level={2} />
      ))}
    </ol>
  );
}
