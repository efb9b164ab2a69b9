import { useLingui } from '@lingui/react';
import { ImportWizard } from '../../../features/entries/office/import/import-wizard';
import type { ContestPageProps } from '../frame/contest-office';
import { PageHead } from '../frame/page-head';
import { ReadsOnly } from '../frame/reads-only';

export function ImportPage({ contest, mayChange }: ContestPageProps) {
  const { i18n } = useLingui();
  return (
    <>
      <PageHead
        title={i18n._({ id: 'import.heading', message: '导入项目' })}
        lead={i18n._({
          id: 'import.lead-words',
          message: '一次登记许多项目。先看清哪些行会进来、哪些不会，再写入。',
        })}
      />
      {mayChange ? <ImportWizard slug={contest.slug} /> : <ReadsOnly />}
    </>
  );
}
