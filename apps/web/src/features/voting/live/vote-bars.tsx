import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { Bar } from '../../../ui/bar';
import { Said } from '../../../ui/words';
import type { Counted } from './counted-words';
import { orderOf, type Standing } from './in-order';
import { useMovedRows } from './use-moved-rows';

interface VoteBarsProps {
  readonly slug: string;
  readonly counted: Counted;
  readonly standings: readonly Standing[];
}

/** The count of each entry as a bar; a row goes visibly to its new place. */
export function VoteBars({ slug, counted, standings }: VoteBarsProps) {
  const list = useMovedRows(orderOf(standings));
  return (
    <ol className="vote-bars" ref={list} aria-label={counted.title}>
      {standings.map(({ number, entry, count, share }) => (
        <li key={number} className="vote-bar" data-row={number}>
          <span className="vote-bar-number">{number}</span>
          <span className="vote-bar-name">
            <EntryName slug={slug} number={number} entry={entry} />
          </span>
          <Bar share={share} />
          <b>{count === null ? '…' : counted.show(count)}</b>
        </li>
      ))}
    </ol>
  );
}

export function EntryName({ slug, number, entry }: Pick<Standing, 'number' | 'entry'> & { readonly slug: string }) {
  const { i18n } = useLingui();
  if (entry === null) return <>{i18n._({ id: 'live.gone', message: '已退出评选' })}</>;
  return (
    <Link href={`/${slug}/entries/${number}`}>
      <Said words={entry.title} byPhrase />
    </Link>
  );
}
