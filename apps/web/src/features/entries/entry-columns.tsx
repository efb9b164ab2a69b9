import { useLingui } from '@lingui/react';
import { useEntries } from '../../api/entries';
import { Fetched } from '../../ui/fetched';
import { factsOf } from './entry-facts';
import { EntryRow } from './entry-row';
import './entries.css';

const SHOWN = 10;

interface EntryColumnsProps {
  readonly slug: string;
  /** A published list, as `round.list`. */
  readonly list: string | undefined;
}

/** The first entries of a list, in two columns. */
export function EntryColumns({ slug, list }: EntryColumnsProps) {
  const { i18n } = useLingui();
  const query = useEntries(slug, { list });
  return (
    <Fetched query={query} waiting={i18n._({ id: 'entries.loading', message: '正在取项目列表' })}>
      {({ entries, ...keys }) => (
        <ol className="entry-columns">
          {entries.slice(0, SHOWN).map((entry) => (
            <EntryRow key={entry.number} slug={slug} entry={entry} facts={factsOf(entry, keys)} level={3} />
          ))}
        </ol>
      )}
    </Fetched>
  );
}
