import { useLingui } from '@lingui/react';
import { formatWritten } from '../../../ui/format/exact-number';
import { SumHow, SumLine } from '../../../ui/sum';
import { useLanguage } from '../../../ui/use-language';
import type { Losses } from './explanation-layout';

/** Cast, less what was taken off, by which decision and when; what is left follows. */
export function LossLines({ losses: { cast, lost, step } }: { readonly losses: Losses }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  return (
    <>
      <SumLine name={i18n._({ id: 'sum.cast', message: '投出' })} value={formatWritten(cast)}>
        <SumHow>{step.sentence[language]}</SumHow>
      </SumLine>
      {lost.map(({ value, why }, index) => (
        <SumLine
          key={index}
          kind="struck"
          name={i18n._({ id: 'sum.taken-off', message: '扣减' })}
          value={`\u2212${formatWritten(value)}`}
        >
          <SumHow>{why[language]}</SumHow>
        </SumLine>
      ))}
    </>
  );
}
