import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { RowSource } from './placed';

interface RowLinksProps {
  readonly source: RowSource;
  readonly number: number;
}

/** On from a place: what the entry is, where its sum stands by itself and can be printed or sent. */
export function RowLinks({ source: { published, round }, number }: RowLinksProps) {
  const { i18n } = useLingui();
  return (
    <p className="worked-link">
      <Link href={`/${published.slug}/entries/${number}`}>
        {i18n._({ id: 'results.entry', message: '看这个项目的介绍' })}
      </Link>
      <Link className="without-script" href={`/${published.slug}/entries/${number}#${round}`}>
        {i18n._({ id: 'results.sum', message: '看它的全部算式' })}
      </Link>
    </p>
  );
}
