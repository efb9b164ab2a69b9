import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Publication } from '../../api/addresses';
import { useContest } from '../../api/contests';
import type { ExplainedEntry } from '../../api/types';
import { useContact } from '../../ui/contact';
import { Said } from '../../ui/words';
import { comparePage } from './compare/compare-address';

interface SumLinksProps {
  readonly slug: string;
  readonly explained: ExplainedEntry;
  /** The results that show it; without them the newest. */
  readonly published: Omit<Publication, 'slug'> | undefined;
}

/** On from a sum: beside whom it is best laid, the rules that it follows, and whom to ask. */
export function SumLinks({ slug, explained, published }: SumLinksProps) {
  const { i18n } = useLingui();
  const contact = useContact();
  const { entry, round: of } = explained;
  const newest = useContest(slug).data?.rounds.find(({ id }) => id === of)?.published ?? null;
  const { round, version } = published ?? newest ?? {};
  const other = beside(explained);
  return (
    <>
      <p className="sum-links">
        {other !== null && round !== undefined && version !== undefined && (
          <Link href={comparePage({ slug, round, version, of }, { a: entry, b: other.number })}>
            {i18n._({ id: 'sum.compare', message: '与第 {place} 名并排比较', values: { place: other.place } })}
          </Link>
        )}
        <Link href={`/${slug}/rules`}>{i18n._({ id: 'sum.rules', message: '所依的规则' })}</Link>
      </p>
      {contact !== null && (
        <p className="why">
          {i18n._({ id: 'sum.doubt', message: '对结果有疑问，请找' })} <Said words={contact} />
        </p>
      )}
    </>
  );
}

/** Who has the same score, else who stands on the other side of the line. */
function beside({ standing, toCut }: ExplainedEntry): { readonly number: number; readonly place: number } | null {
  const tied = 'place' in standing ? standing.tie?.first[0] : undefined;
  return tied ?? toCut?.against ?? null;
}
