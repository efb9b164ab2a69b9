import { useLingui } from '@lingui/react';
import { ApiProblem } from '../../api/problem';
import { Notice } from '../../ui/notice';
import { useLanguage } from '../../ui/use-language';

interface RefusalProps {
  readonly error: unknown;
  /** What has not happened. */
  readonly failed: string;
}

/** Why an act was not done, read aloud. */
export function Refusal({ error, failed }: RefusalProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  if (error === null || error === undefined) return null;
  const why =
    error instanceof ApiProblem
      ? (error.detail?.[language] ?? '')
      : i18n._({ id: 'desk.unreachable', message: '没有连上服务器，请稍后再试。' });
  return (
    <Notice isNew tone="alert" title={failed}>
      <p>{why}</p>
    </Notice>
  );
}
