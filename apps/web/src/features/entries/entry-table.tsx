import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { EntryCard } from '../../api/types';
import { State } from '../../ui/state';
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

interface NothingFoundProps {
  readonly search: string;
  /** Where all of them are. */
  readonly all: string;
}

export function NothingFound({ search, all }: NothingFoundProps) {
  const { i18n } = useLingui();
  const title =
    search === ''
      ? i18n._({ id: 'entries.nothing', message: '没有符合这些条件的项目' })
      : i18n._({ id: 'entries.nothing-for', message: '没有符合“{search}”的项目', values: { search } });
  const clear = (
    <Link className="button button--plain" href={all}>
      {i18n._({ id: 'entries.clear', message: '清除条件' })}
    </Link>
  );
  return (
    <State sign="empty" title={title} actions={clear}>
      <p>{i18n._({ id: 'entries.nothing-try', message: '试试少写几个字，或去掉其他条件。' })}</p>
    </State>
  );
}
