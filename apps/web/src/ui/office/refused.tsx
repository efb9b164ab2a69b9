import { useLingui } from '@lingui/react';
import { ApiProblem } from '../../api/problem';
import { useLanguage } from '../use-language';

interface RefusedProps {
  /** What has not happened. */
  readonly title: string;
  readonly error: unknown;
  /** Paths that stand beside their own field. */
  readonly told?: (path: string) => boolean;
}

/** Why an act was not done, in the words of the api, above the form that asked for it. */
export function Refused({ title, error, told = () => false }: RefusedProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  if (error === null || error === undefined) return null;
  if (!(error instanceof ApiProblem)) {
    return (
      <div className="o-note o-alert" role="alert">
        <strong>{title}</strong>
        <p>{i18n._({ id: 'form.unreachable', message: '没有连上服务器。你填的内容还在，请稍后再试。' })}</p>
      </div>
    );
  }
  const others = error.faults.filter(({ path }) => !told(path));
  return (
    <div className="o-note o-alert" role="alert">
      <strong>{title}</strong>
      {error.detail !== null && <p>{error.detail[language]}</p>}
      {others.length > 0 && (
        <ul>
          {others.map(({ path, sentence }) => (
            <li key={path + sentence.zh}>
              <span className="o-code">{path}</span> {sentence[language]}
            </li>
          ))}
        </ul>
      )}
      {error.status >= 500 && error.requestId !== null && (
        <p>
          {i18n._({ id: 'state.request-id', message: '请求编号' })} <span className="o-code">{error.requestId}</span>
        </p>
      )}
    </div>
  );
}
