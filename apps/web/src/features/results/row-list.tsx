import { useLingui } from '@lingui/react';
import { Fragment } from 'react';
import type { Cut, Ranked } from '../../api/types';
import { PageLinks } from '../../ui/page-links';
import { CutLine } from './cut-line';
import { PlaceRow } from './place-row';
import type { RowSource } from './placed';
import './results.css';

interface RowListProps {
  /** As many as one page holds. */
  readonly ranking: readonly Ranked[];
  /** The line to draw between them; null in a list, which has none. */
  readonly cut: Cut | null;
  readonly source: RowSource;
  /** Where the page before and the one after are. */
  readonly links: { readonly first: string | null; readonly next: string | null };
}

/** A page of a ranking, with the line that was drawn. */
export function RowList({ ranking, cut, source, links }: RowListProps) {
  const { i18n } = useLingui();
  return (
    <>
      <h2 className="off-screen">{i18n._({ id: 'rows.title', message: '名次' })}</h2>
      <ol className="excellent">
        {ranking.map((ranked) => (
          <Fragment key={ranked.number}>
            {cut !== null && ranked.number === cut.first.number && <CutLine cut={cut} source={source} />}
            <PlaceRow source={source} ranked={ranked} />
          </Fragment>
        ))}
      </ol>
      <PageLinks {...links} />
    </>
  );
}
