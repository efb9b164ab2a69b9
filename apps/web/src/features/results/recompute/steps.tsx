import { useLingui } from '@lingui/react';
import { Icon } from '../../../ui/icon';
import { formatWhole } from '../../../ui/format/exact-number';
import type { RecomputeState } from './use-recompute';

type Mark = 'next' | 'current' | 'done' | 'failed';

const CLASSES: Record<Mark, string> = {
  next: 'receipt-step',
  current: 'receipt-step is-current',
  done: 'receipt-step is-done',
  failed: 'receipt-step is-failed',
};

const kilobytes = (bytes: number): string => `${formatWhole(Math.max(1, Math.round(bytes / 1000)))} kB`;

interface Step {
  readonly name: string;
  readonly mark: Mark;
  readonly words: string;
}

/** Where it is: downloading, computing, comparing. */
export function Steps({ state }: { readonly state: RecomputeState }) {
  const steps = useSteps(state);
  return (
    <ol className="receipt-steps">
      {steps.map(({ name, mark, words }) => (
        <li key={name} className={CLASSES[mark]} aria-current={mark === 'current' ? 'step' : undefined}>
          <b>
            {mark === 'done' && <Icon name="done" />}
            {mark === 'failed' && <Icon name="cross" />}
            {name}
          </b>
          {words}
        </li>
      ))}
    </ol>
  );
}

function useSteps(state: RecomputeState): readonly Step[] {
  const { i18n } = useLingui();
  const names = [
    i18n._({ id: 'recompute.download', message: '下载' }),
    i18n._({ id: 'recompute.compute', message: '计算' }),
    i18n._({ id: 'recompute.compare', message: '比对' }),
  ];
  const marks = marksOf(state);
  const received = 'received' in state && state.received > 0 ? kilobytes(state.received) : '';
  const finding = state.step === 'found' ? state.finding : null;
  const took =
    finding !== null && finding.kind !== 'broken'
      ? i18n._({
          id: 'recompute.seconds',
          message: '{seconds} 秒',
          values: { seconds: (finding.milliseconds / 1000).toFixed(1) },
        })
      : '';
  const compared = {
    same: i18n._({ id: 'recompute.equal', message: '两个指纹相同' }),
    different: i18n._({ id: 'recompute.unequal', message: '两个指纹不同' }),
    broken: '',
  };
  const words = [received, took, finding === null ? '' : compared[finding.kind]];
  return names.map((name, index) => ({ name, mark: marks[index] ?? 'next', words: words[index] ?? '' }));
}

function marksOf(state: RecomputeState): readonly Mark[] {
  if (state.step === 'downloading') return ['current', 'next', 'next'];
  if (state.step === 'computing') return ['done', 'current', 'next'];
  if (state.step !== 'found') return ['failed', 'next', 'next'];
  if (state.finding.kind === 'broken') return ['failed', 'next', 'next'];
  return ['done', 'done', state.finding.kind === 'same' ? 'done' : 'failed'];
}
