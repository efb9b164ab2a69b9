import { useLingui } from '@lingui/react';
import { Input, Select } from 'antd';
import { useRules } from '../../../api/contests';
import type { Contest } from '../../../api/types';
import { Field } from '../../../ui/office/field';
import { useLanguage } from '../../../ui/use-language';
import { useSay } from '../../../ui/words';
import type { DraftField } from './decision-draft';

interface DecisionFieldProps {
  readonly field: DraftField;
  readonly contest: Contest;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A field of a decision: rounds and channels are chosen, the rest is written. */
export function DecisionField({ field, contest, value, error, onChange }: DecisionFieldProps) {
  const { labels, hints } = useFieldWords();
  const options = useOptions(field, contest);
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
            id={described.id}
            status={described.status}
            value={value}
            options={[...options]}
            onChange={onChange}
          />
        )
      }
    </Field>
  );
}

function useOptions(field: DraftField, contest: Contest) {
  const say = useSay();
  const language = useLanguage();
  const rules = useRules(contest.slug, { language }).data;
  if (field === 'round') return contest.rounds.map(({ id, title }) => ({ value: id, label: say(title) }));
  if (field !== 'channel') return null;
  return rules?.explained.channels.map(({ id, title }) => ({ value: id, label: title })) ?? [];
}

function useFieldWords() {
  const { i18n } = useLingui();
  const labels: Readonly<Record<DraftField, string>> = {
    entry: i18n._({ id: 'decide.entry', message: '对哪一项（编号）' }),
    round: i18n._({ id: 'decide.round', message: '在哪一轮' }),
    channel: i18n._({ id: 'decide.channel', message: '哪个渠道' }),
    count: i18n._({ id: 'decide.count', message: '剔除多少张' }),
    from: i18n._({ id: 'decide.from', message: '从' }),
    to: i18n._({ id: 'decide.to', message: '到' }),
    order: i18n._({ id: 'decide.order', message: '先后（编号）' }),
    lifts: i18n._({ id: 'decide.lifts', message: '撤销第几号决定' }),
  };
  const hints: Partial<Record<DraftField, string>> = {
    order: i18n._({ id: 'decide.order-hint', message: '在前的先写，如 17、4' }),
  };
  return { labels, hints };
}
