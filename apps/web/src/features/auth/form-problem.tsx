import { useLingui } from '@lingui/react';
import { ApiProblem } from '../../api/problem';
import { useLanguage } from '../../ui/use-language';
import { Notice } from '../../ui/notice';

interface FormProblemProps {
  readonly title: string;
  readonly error: unknown;
}

/** Why a form was not taken, above its fields. */
export function FormProblem({ title, error }: FormProblemProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  if (!(error instanceof ApiProblem)) {
    return (
      <Notice isNew tone="alert" title={title}>
        {i18n._({ id: 'form.unreachable', message: '没有连上服务器。你填的内容还在，请稍后再试。' })}
      </Notice>
    );
  }
  return (
    <Notice isNew tone="alert" title={title}>
      {error.detail?.[language]}
      {error.status >= 500 && error.requestId !== null && (
        <>
          {' '}
          {i18n._({ id: 'state.request-id', message: '请求编号' })} <span className="code">{error.requestId}</span>
        </>
      )}
    </Notice>
  );
}

/** What the api says about one field. */
export function useFieldError(error: unknown): (field: string) => string | undefined {
  const language = useLanguage();
  return (field) =>
    error instanceof ApiProblem ? error.faults.find(({ path }) => path === field)?.sentence[language] : undefined;
}
