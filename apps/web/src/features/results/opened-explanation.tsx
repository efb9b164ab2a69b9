import { useLingui } from '@lingui/react';
import { lazy, Suspense } from 'react';
import { Waiting } from '../../ui/waiting';
import type { RowSource } from './placed';

const Explanation = lazy(async () => ({ default: (await import('./explanation')).Explanation }));

interface OpenedExplanationProps {
  readonly source: RowSource;
  readonly number: number;
}

/** The arithmetic behind a place that was opened; its code, too, comes only then. */
export function OpenedExplanation({ source, number }: OpenedExplanationProps) {
  const { i18n } = useLingui();
  const { published, round, score } = source;
  const waiting = <Waiting title={i18n._({ id: 'explanation.loading', message: '正在取算式' })} />;
  return (
    <Suspense fallback={waiting}>
      <Explanation slug={published.slug} round={round} published={published} score={score} number={number} />
    </Suspense>
  );
}
