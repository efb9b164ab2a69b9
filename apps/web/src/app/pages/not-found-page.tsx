import { useLingui } from '@lingui/react';
import { NotFound } from '../../ui/failure';
import { PageTitle } from '../page-title';
import { SiteFrame } from '../site-frame';

export function NotFoundPage() {
  const { i18n } = useLingui();
  return (
    <SiteFrame>
      <PageTitle title={i18n._({ id: 'state.not-found', message: '没有找到这一页' })} />
      <div className="frame">
        <NotFound />
      </div>
    </SiteFrame>
  );
}
