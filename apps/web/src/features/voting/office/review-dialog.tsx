import { useLingui } from '@lingui/react';
import { Button, Input, Modal, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { useReviewOpening } from '../../../api/ballot-reviews';
import { useClock } from '../../../ui/clock';
import { offsetOf } from '../../../ui/format/moments';
import { momentAt } from '../../../ui/format/wall-time';
import { Consequences } from '../../../ui/office/consequences';
import { Field } from '../../../ui/office/field';
import { NO_WORDS, ReasonFields, wordsOf } from '../../../ui/office/reason-fields';
import { Refused } from '../../../ui/office/refused';
import { useNow } from '../../../ui/use-now';

interface ReviewDialogProps {
  readonly slug: string;
  /** Where ballots are cast. */
  readonly channels: readonly { readonly value: string; readonly label: string }[];
  readonly onClose: () => void;
}

/** Names a stretch of time whose ballots are looked at again. */
export function ReviewDialog({ slug, channels, onClose }: ReviewDialogProps) {
  const { i18n } = useLingui();
  const { timeZone } = useClock();
  const zone = `${timeZone.replace(/_/g, ' ')} ${offsetOf(useNow(), timeZone)}`;
  const [{ channel, from, until }, setTyped] = useState({ channel: channels[0]?.value ?? '', from: '', until: '' });
  const [reason, setReason] = useState(NO_WORDS);
  const [isTried, setTried] = useState(false);
  const opening = useReviewOpening(slug);
  const [begins, ends] = [momentAt(from, timeZone), momentAt(until, timeZone)];
  const lacksReason = reason.zh.trim() === '';
  const change = (changes: Partial<{ channel: string; from: string; until: string }>) => {
    setTyped({ channel, from, until, ...changes });
    opening.reset();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (opening.isPending || begins === null || ends === null || lacksReason) return;
    opening.mutate({ channel, from: begins, until: ends, reason: wordsOf(reason) }, { onSuccess: onClose });
  };
  const empty = (moment: string | null): string | undefined =>
    isTried && moment === null ? i18n._({ id: 'reviews.no-time', message: '请填写日期和时间' }) : undefined;
  return (
    <Modal
      open
      title={i18n._({ id: 'reviews.new', message: '复核一段时间投出的选票' })}
      onCancel={onClose}
      footer={null}
      width="48rem"
    >
      <form className="o-form" onSubmit={send} noValidate>
        <Refused title={i18n._({ id: 'reviews.refused', message: '没有列为复核' })} error={opening.error} />
        <Field label={i18n._({ id: 'reviews.channel', message: '复核哪个渠道' })}>
          {(described) => (
            <Select
              {...described}
              value={channel}
              options={[...channels]}
              onChange={(value: string) => change({ channel: value })}
            />
          )}
        </Field>
        <div className="o-pair">
          <Field
            label={i18n._({ id: 'reviews.from', message: '从何时起' })}
            hint={i18n._({ id: 'reviews.zone', message: '按大赛的时间：{zone}。', values: { zone } })}
            error={empty(begins)}
          >
            {(described) => (
              <Input
                {...described}
                type="datetime-local"
                value={from}
                onChange={(event) => change({ from: event.target.value })}
              />
            )}
          </Field>
          <Field label={i18n._({ id: 'reviews.to', message: '到何时为止' })} error={empty(ends)}>
            {(described) => (
              <Input
                {...described}
                type="datetime-local"
                value={until}
                onChange={(event) => change({ until: event.target.value })}
              />
            )}
          </Field>
        </div>
        <ReasonFields
          reader="receipt"
          value={reason}
          onChange={setReason}
          errors={{
            zh:
              isTried && lacksReason ? i18n._({ id: 'reason.missing', message: '请写明理由，公众会看到' }) : undefined,
          }}
        />
        <Consequences
          list={[
            i18n._({ id: 'reviews.then-told', message: '查这段时间的回执，会看到“复核中”和理由；选票目前仍计在内。' }),
            i18n._({ id: 'reviews.then-wait', message: '裁定之前，这一轮不能公示。' }),
          ]}
        />
        <div className="o-acts">
          <Button onClick={onClose}>{i18n._({ id: 'reviews.cancel', message: '不复核' })}</Button>
          <Button htmlType="submit" loading={opening.isPending}>
            {i18n._({ id: 'reviews.open', message: '列为复核' })}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
