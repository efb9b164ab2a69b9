import { useLingui } from '@lingui/react';
import { Link } from 'wouter';

interface PageLinksProps {
  /** Where a long list begins; null on its first page. */
  readonly first: string | null;
  /** Where it goes on; null at its end. */
  readonly next: string | null;
}

/** The way through a list that is longer than a page. */
export function PageLinks({ first, next }: PageLinksProps) {
  const { i18n } = useLingui();
  if (first === null && next === null) return null;
  return (
    <p className="part-more page-links">
      {first !== null && <Link href={first}>{i18n._({ id: 'page.first', message: '回到最前面' })}</Link>}
      {next !== null && <Link href={next}>{i18n._({ id: 'page.next', message: '看下一页' })}</Link>}
    </p>
  );
}
