import { useLingui } from '@lingui/react';
import { Button, Modal, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { type BallotReview, type RuleReview, useReviewRuling } from '../../../api/ballot-reviews';
import { Consequences } from '../../../ui/office/consequences';
import { NO_WORDS, ReasonFields, wordsOf } from '../../../ui/office/reason-fields';
import { Refused } from '../../../ui/office/refused';

interface RulingDialogProps {
  readonly slug: string;
  readonly review: BallotReview;
  readonly onClose: () => void;
}

/** Ends a review: its ballots count after all, or a second person strikes them off. */
export function RulingDialog({ slug, review: { number, ballots }, onClose }: RulingDialogProps) {
  const { i18n } = useLingui();
  const [ruling, setRuling] = useState<RuleReview['ruling']>('counted');
  const [reason, setReason] = useState(NO_WORDS);
  const [isTried, setTried] = useState(false);
  const deciding = useReviewRuling(slug, number);
  const isCounted = ruling === 'counted';
  const lacksReason = reason.zh.trim() === '';
  const lack = isCounted
    ? i18n._({ id: 'conflict.reason', message: '请写明理由' })
    : i18n._({ id: 'reason.missing', message: '请写明理由，公众会看到' });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (deciding.isPending || lacksReason) return;
    deciding.mutate({ ruling, reason: wordsOf(reason) }, { onSuccess: onClose });
  };
  const options = [
    { value: 'counted', label: i18n._({ id: 'ruling.counted', message: '照常计入' }) },
    { value: 'struck-off', label: i18n._({ id: 'ruling.struck-off', message: '剔除，不再计票' }) },
  ];
  return (
    <Modal
      open
      title={i18n._({ id: 'ruling.title', message: '裁定第 {number} 号复核，不能再改', values: { number } })}
      onCancel={onClose}
      footer={null}
      width="40rem"
    >
      <form className="o-form" onSubmit={send} noValidate>
        <Refused title={i18n._({ id: 'ruling.refused', message: '没有裁定' })} error={deciding.error} />
        <fieldset>
          <legend>{i18n._({ id: 'ruling.of', message: '其中的 {ballots} 张选票', values: { ballots } })}</legend>
          <Radio.Group
            value={ruling}
            options={options}
            onChange={(event) => {
              setRuling(event.target.value as RuleReview['ruling']);
              deciding.reset();
            }}
          />
        </fieldset>
        <ReasonFields
          reader={isCounted ? 'record' : 'public'}
          value={reason}
          onChange={setReason}
          errors={{
            zh: isTried && lacksReason ? lack : undefined,
          }}
        />
        <Consequences
          list={
            isCounted
              ? [i18n._({ id: 'ruling.then-counted', message: '回执重新写“已计入”。' })]
              : [
                  i18n._({ id: 'ruling.then-second', message: '要由第二人裁定：提出复核的人不能自己剔除。' }),
                  i18n._({ id: 'ruling.then-told', message: '回执写“已剔除”和理由；每个项目剔除多少票，随结果公布。' }),
                  i18n._({ id: 'ruling.then-kept', message: '选票都留着，什么都不删除。' }),
                ]
          }
        />
        <div className="o-acts">
          <Button onClick={onClose}>{i18n._({ id: 'ruling.cancel', message: '不裁定' })}</Button>
          <Button danger={ruling === 'struck-off'} htmlType="submit" loading={deciding.isPending}>
            {i18n._({ id: 'ruling.sign', message: '裁定' })}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
