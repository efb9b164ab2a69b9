import { useLingui } from '@lingui/react';
import { type ComponentType, lazy, Suspense } from 'react';
import type { Ranked } from '../../api/types';
import { Waiting } from '../../ui/waiting';
import type { RowSource } from './placed';

/** Where its code is here from the beginning, as on the server. */
let here: ComponentType<OpenedExplanationProps> | null = null;

export function provideOpenedPlace(OpenedPlace: ComponentType<OpenedExplanationProps>): void {
  here = OpenedPlace;
}

const LazyPlace = lazy(async () => ({ default: (await import('./opened-place')).OpenedPlace }));

interface OpenedExplanationProps {
  readonly source: RowSource;
  readonly ranked: Ranked;
}

/** The arithmetic behind a place that was opened; its code, too, comes only then. */
export function OpenedExplanation(props: OpenedExplanationProps) {
  const { i18n } = useLingui();
  const OpenedPlace = here ?? LazyPlace;
  return (
    <Suspense fallback={<Waiting title={i18n._({ id: 'explanation.loading', message: '正在取算式' })} />}>
      <OpenedPlace {...props} />
    </Suspense>
  );
}
