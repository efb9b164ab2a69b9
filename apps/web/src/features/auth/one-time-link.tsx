import { useLingui } from '@lingui/react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { PageHead } from '../../ui/part';
import { State } from '../../ui/state';
import { Waiting } from '../../ui/waiting';

const never = () => () => undefined;

/** Stands behind `#`, so that no server and no log ever sees it; null while the server draws. */
export const useLinkToken = (): string | null =>
  useSyncExternalStore(
    never,
    () => location.hash.slice(1),
    () => null,
  );

interface LinkPageProps {
  readonly title: ReactNode;
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

/** Where a link leads that works once. */
export function LinkPage({ title, lead, children }: LinkPageProps) {
  return (
    <div className="narrow fills-window">
      <PageHead title={title} lead={lead} />
      {children}
    </div>
  );
}

export function CheckingLink() {
  const { i18n } = useLingui();
  return <Waiting title={i18n._({ id: 'link.checking', message: '正在核对链接' })} />;
}

interface SpentLinkProps {
  /** What to do instead. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

export function SpentLink({ children, actions }: SpentLinkProps) {
  const { i18n } = useLingui();
  return (
    <State sign="lock" title={i18n._({ id: 'link.spent', message: '这个链接已经用过，或者过期了' })} actions={actions}>
      <p>{children}</p>
    </State>
  );
}
