import { useLingui } from '@lingui/react';
import { Input, Select } from 'antd';
import type { Decision } from '../../../api/decision-acts';
import type { Contest } from '../../../api/types';
import { Field } from '../../../ui/office/field';
import type { DraftField } from './decision-draft';
import { useDecisionOptions } from './decision-options';

interface DecisionFieldProps {
  readonly field: DraftField;
  readonly contest: Contest;
  readonly made: readonly Decision[];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A field of a decision: counts, times and orders are written, the rest is chosen. */
export function DecisionField({ field, contest, made, value, error, onChange }: DecisionFieldProps) {
  const { labels, hints } = useFieldWords();
  const options = useDecisionOptions(contest, made)(field);
  return (
    <Field label={labels[field]} hint={hints[field]} error={error}>
      {(described) =>
        options === null ? (
          <Input
            {...described}
            {...(field === 'from' || field === 'to' ? { type: 'datetime-local' } : {})}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Select
            {...described}
            showSearch={field === 'entry'}
            optionFilterProp="label"
            value={value === '' ? null : value}
            options={[...options]}
            onChange={onChange}
          />
        )
      }
    </Field>
  );
}

function useFieldWords() {
  const { i18n } = useLingui();
  const labels: Readonly<Record<DraftField, string>> = {
    entry: i18n._({ id: 'decide.entry', message: '对哪一项' }),
    round: i18n._({ id: 'decide.round', message: '在哪一轮' }),
    channel: i18n._({ id: 'decide.channel', message: '哪个渠道' }),
    count: i18n._({ id: 'decide.count', message: '剔除多少张' }),
    from: i18n._({ id: 'decide.from', message: '从' }),
    to: i18n._({ id: 'decide.to', message: '到' }),
    order: i18n._({ id: 'decide.order', message: '先后（编号）' }),
    lifts: i18n._({ id: 'decide.lifts', message: '撤销哪个决定' }),
  };
  const hints: Partial<Record<DraftField, string>> = {
    order: i18n._({ id: 'decide.order-hint', message: '在前的先写，如 17、4' }),
  };
  return { labels, hints };
}
