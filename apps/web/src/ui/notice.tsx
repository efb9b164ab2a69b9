import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type Tone = 'info' | 'done' | 'caution' | 'alert';

const ICONS: Record<Tone, IconName> = { info: 'info', done: 'done', caution: 'caution', alert: 'alert' };

interface NoticeProps {
  readonly tone?: Tone;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Read aloud as soon as it appears. */
  readonly isNew?: boolean;
}

export function Notice({ tone = 'info', title, children, isNew = false }: NoticeProps) {
  const role = !isNew ? undefined : tone === 'alert' ? 'alert' : 'status';
  return (
    <div className={tone === 'info' ? 'notice' : `notice notice--${tone}`} role={role}>
      <Icon name={ICONS[tone]} />
      <div>
        <strong>{title}</strong>
        {children}
      </div>
    </div>
  );
}
