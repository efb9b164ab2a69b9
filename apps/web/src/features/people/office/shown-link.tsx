import { useLingui } from '@lingui/react';
import { Input } from 'antd';
import { CopyButton } from '../../../ui/copy-button';
import { Moment } from '../../../ui/day';

export interface LinkShown {
  readonly name: string;
  readonly link: { readonly link: string; readonly expiresAt: string };
  readonly purpose: 'invitation' | 'password';
}

/** A link that is shown this once: to be copied now, or made anew. */
export function ShownLink({ shown: { name, link, purpose } }: { readonly shown: LinkShown }) {
  const { i18n } = useLingui();
  const values = { name };
  return (
    <div className="o-note o-done o-shown-link" role="status">
      <p>
        <b>
          {purpose === 'invitation'
            ? i18n._({ id: 'link.invitation', message: '{name}的邀请链接已做好，只在这里显示这一次。', values })
            : i18n._({ id: 'link.password', message: '{name}重设密码的链接已做好，只在这里显示这一次。', values })}
        </b>{' '}
        {i18n._({ id: 'link.old', message: '旧链接同时作废；已有的角色不变。从现在起 7 天有效，到' })}{' '}
        <Moment at={link.expiresAt} />
      </p>
      <div className="o-acts">
        <Input
          readOnly
          className="o-code o-link-field"
          aria-label={i18n._({ id: 'link.label', message: '{name}的链接', values })}
          value={link.link}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton label={i18n._({ id: 'link.copy', message: '复制' })} text={() => link.link} />
        <span className="o-small o-soft">
          {i18n._({ id: 'link.once', message: '离开这一页就看不到了；没记下就再做一个新的' })}
        </span>
      </div>
    </div>
  );
}
