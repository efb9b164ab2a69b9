import { useLingui } from '@lingui/react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { ApiProblem, isTooEarly } from '../api/problem';
import { useLanguage } from './use-language';
import { useContact } from './contact';
import { State } from './state';
import { Said } from './words';

interface FailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly level?: 1 | 2 | 3;
}

/** Whatever kept a page from its data, in words, with the way out. */
export function Failure({ error, onRetry, level = 2 }: FailureProps) {
  const isOnline = useOnline();
  if (!(error instanceof ApiProblem)) {
    return isOnline ? <Silent onRetry={onRetry} level={level} /> : <Offline onRetry={onRetry} level={level} />;
  }
  if (isTooEarly(error)) return <TooEarly error={error} level={level} />;
  if (error.status === 404) return <NotFound detail={error} level={level} />;
  if (error.status === 401 || error.status === 403) return <Forbidden error={error} level={level} />;
  return <Broken error={error} onRetry={onRetry} level={level} />;
}

interface ProblemProps {
  readonly error: ApiProblem;
  readonly level: 1 | 2 | 3;
}

interface RetryProps {
  readonly onRetry: () => void;
  readonly level: 1 | 2 | 3;
}

function Detail({ error }: { readonly error: ApiProblem }) {
  const language = useLanguage();
  return error.detail === null ? null : <p>{error.detail[language]}</p>;
}

function RetryButton({ onRetry }: { readonly onRetry: () => void }) {
  const { i18n } = useLingui();
  return (
    <button className="button" type="button" onClick={onRetry}>
      {i18n._({ id: 'state.retry', message: '再试一次' })}
    </button>
  );
}

function HomeLink() {
  const { i18n } = useLingui();
  return (
    <Link className="button button--plain" href="/">
      {i18n._({ id: 'state.home', message: '回到首页' })}
    </Link>
  );
}

function Broken({ error, onRetry, level }: ProblemProps & RetryProps) {
  const { i18n } = useLingui();
  const contact = useContact();
  const actions = (
    <>
      <RetryButton onRetry={onRetry} />
      <HomeLink />
    </>
  );
  return (
    <State
      sign="alert"
      tone="alert"
      level={level}
      title={i18n._({ id: 'state.broken', message: '这一步没有成功' })}
      actions={actions}
    >
      <p>{i18n._({ id: 'state.broken-why', message: '问题不在你的操作。请稍后再试。' })}</p>
      {error.requestId !== null && (
        <p className="small faint">
          {i18n._({ id: 'state.request-id', message: '请求编号' })} <span className="code">{error.requestId}</span>
          {i18n._({ id: 'state.request-id-use', message: '，联系主办方时请提供。' })}
        </p>
      )}
      {contact !== null && (
        <p className="small faint">
          <Said words={contact} />
        </p>
      )}
    </State>
  );
}

function Offline({ onRetry, level }: RetryProps) {
  const { i18n } = useLingui();
  const title = i18n._({ id: 'state.offline', message: '现在没有网络' });
  return (
    <State sign="offline" level={level} title={title} actions={<RetryButton onRetry={onRetry} />}>
      <p>{i18n._({ id: 'state.offline-why', message: '连上网络后，本页会自己再取一次。' })}</p>
    </State>
  );
}

function Silent({ onRetry, level }: RetryProps) {
  const { i18n } = useLingui();
  const title = i18n._({ id: 'state.silent', message: '服务器没有回答' });
  return (
    <State sign="alert" tone="alert" level={level} title={title} actions={<RetryButton onRetry={onRetry} />}>
      <p>{i18n._({ id: 'state.silent-why', message: '网络是通的，但连不上本站的服务器。请稍后再试。' })}</p>
    </State>
  );
}

function TooEarly({ error, level }: ProblemProps) {
  const { i18n } = useLingui();
  return (
    <State
      sign="clock"
      level={level}
      title={i18n._({ id: 'state.too-early', message: '还没有公布' })}
      actions={<HomeLink />}
    >
      <Detail error={error} />
    </State>
  );
}

function Forbidden({ error, level }: ProblemProps) {
  const { i18n } = useLingui();
  const actions = (
    <>
      <Link className="button" href="/login">
        {i18n._({ id: 'state.sign-in', message: '登录' })}
      </Link>
      <HomeLink />
    </>
  );
  return (
    <State
      sign="lock"
      level={level}
      title={i18n._({ id: 'state.forbidden', message: '你不能看这一页' })}
      actions={actions}
    >
      <Detail error={error} />
    </State>
  );
}

interface NotFoundProps {
  readonly detail?: ApiProblem;
  readonly level?: 1 | 2 | 3;
  readonly children?: ReactNode;
}

export function NotFound({ detail, level = 1, children }: NotFoundProps) {
  const { i18n } = useLingui();
  return (
    <State
      sign="empty"
      level={level}
      title={i18n._({ id: 'state.not-found', message: '没有找到这一页' })}
      actions={<HomeLink />}
    >
      {detail === undefined ? (
        <p>{i18n._({ id: 'state.not-found-why', message: '地址可能写错了，或者内容已经不在这里。' })}</p>
      ) : (
        <Detail error={detail} />
      )}
      {children}
    </State>
  );
}

function watchNetwork(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

const useOnline = (): boolean =>
  useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
