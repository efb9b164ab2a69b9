import { useLingui } from '@lingui/react';
import { Notice } from '../../ui/notice';

/** In-app browsers that keep nothing: the ballot can be cast, but not left and found again. */
export function StorageNotice() {
  const { i18n } = useLingui();
  return (
    <Notice tone="caution" title={i18n._({ id: 'vote.no-storage', message: '这个浏览器不让本站存任何东西' })}>
      {i18n._({
        id: 'vote.no-storage-why',
        message: '可以投票，但离开这一页，没投出的选择就会丢失。要稍后再投，请在右上角菜单选“在浏览器打开”。',
      })}
    </Notice>
  );
}

/** Without a cookie the server cannot tell a first ballot from a second. */
export function CookieNotice({ onRetry }: { readonly onRetry: () => void }) {
  const { i18n } = useLingui();
  return (
    <Notice
      isNew
      tone="alert"
      title={i18n._({ id: 'vote.no-cookies', message: '这个浏览器拦住了 Cookie，不能在这里投票' })}
    >
      <p>
        {i18n._({
          id: 'vote.no-cookies-why',
          message:
            '请在右上角菜单选“在浏览器打开”；或允许本站使用 Cookie，再试一次。Cookie 里只有一个随机号码，用来保证每人票数相同。',
        })}
      </p>
      <button className="button button--plain" type="button" onClick={onRetry}>
        {i18n._({ id: 'state.retry', message: '再试一次' })}
      </button>
    </Notice>
  );
}

export function UnreachedNotice({ onRetry }: { readonly onRetry: () => void }) {
  const { i18n } = useLingui();
  return (
    <Notice isNew tone="caution" title={i18n._({ id: 'vote.unreached', message: '没有连上服务器，还不能投票' })}>
      <p>{i18n._({ id: 'vote.unreached-why', message: '请检查网络。连上之后，这一页会自己继续。' })}</p>
      <button className="button button--plain" type="button" onClick={onRetry}>
        {i18n._({ id: 'state.retry', message: '再试一次' })}
      </button>
    </Notice>
  );
}
