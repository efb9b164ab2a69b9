import { useLingui } from '@lingui/react';
import { type ReactNode, useEffect } from 'react';

interface PageHeadProps {
  readonly title: string;
  /** What is to be known in one sentence, with its figures. */
  readonly lead?: ReactNode;
  /** One filled button at most. */
  readonly acts?: ReactNode;
}

export function PageHead({ title, lead, acts }: PageHeadProps) {
  const { i18n } = useLingui();
  const office = i18n._({ id: 'office.name', message: '办公室' });
  const site = i18n._({ id: 'site.name', message: '桂冠' });
  useEffect(() => {
    document.title = `${title} \u00b7 ${office} \u00b7 ${site}`;
  }, [title, office, site]);
  return (
    <header className="o-page-head">
      <h1>{title}</h1>
      {lead !== undefined && <p className="o-lead">{lead}</p>}
      {acts !== undefined && <div className="o-acts">{acts}</div>}
    </header>
  );
}
