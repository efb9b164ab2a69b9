import { useLingui } from '@lingui/react';
import { Button, Input, Modal, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { type PanelMember, useConflict } from '../../../api/judging-acts';
import { Consequences } from '../../../ui/office/consequences';
import { Field } from '../../../ui/office/field';
import { NO_WORDS, ReasonFields, wordsOf } from '../../../ui/office/reason-fields';
import { Refused } from '../../../ui/office/refused';
import { useFaults } from '../../../ui/office/use-faults';
import { ConflictsKnown } from './conflicts-known';

interface ConflictDialogProps {
  readonly slug: string;
  readonly panel: string;
  readonly member: PanelMember;
  readonly onClose: () => void;
}

/** The conflicts of interest of a judge: what is known of them, and what the office finds or lifts. */
export function ConflictDialog({ slug, panel, member, onClose }: ConflictDialogProps) {
  const { i18n } = useLingui();
  const acting = useConflict(slug, panel, member.id);
  const faultOf = useFaults(acting.error);
  const [holds, setHolds] = useState(true);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState(NO_WORDS);
  const [isTried, setTried] = useState(false);
  const number = Number(typed.normalize('NFKC').trim());
  const lacksNumber = !Number.isInteger(number) || number < 1;
  const lacksReason = reason.zh.trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (acting.isSending || lacksNumber || lacksReason) return;
    acting.mutate(
      { number, holds, reason: wordsOf(reason) },
      {
        onSuccess: () => {
          setTyped('');
          setReason(NO_WORDS);
          setTried(false);
        },
      },
    );
  };
  return (
    <Modal
      open
      title={i18n._({ id: 'conflict.title', message: '{name}的回避', values: { name: member.name } })}
      onCancel={onClose}
      footer={null}
      width="44rem"
      mask={{ closable: false }}
    >
      <form className="o-form" onSubmit={send} noValidate>
        <ConflictsKnown conflicts={member.conflicts} />
        <Refused
          title={i18n._({ id: 'conflict.refused', message: '没有记下' })}
          error={acting.error}
          told={(path) => path === 'number' || path.startsWith('reason.')}
        />
        <Radio.Group
          value={holds}
          options={[
            { value: true, label: i18n._({ id: 'conflict.find', message: '要回避' }) },
            { value: false, label: i18n._({ id: 'conflict.lift', message: '不用回避' }) },
          ]}
          onChange={(event) => setHolds(event.target.value === true)}
        />
        <Field
          label={i18n._({ id: 'conflict.entry', message: '对哪一项（编号）' })}
          error={
            isTried && lacksNumber
              ? i18n._({ id: 'coverage-form.no-number', message: '写一个项目的编号' })
              : faultOf('number')
          }
        >
          {(described) => (
            <Input
              {...described}
              className="o-number-field"
              inputMode="numeric"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <ReasonFields
          reader="record"
          value={reason}
          onChange={setReason}
          errors={{
            zh:
              isTried && lacksReason ? i18n._({ id: 'conflict.reason', message: '请写明理由' }) : faultOf('reason.zh'),
            en: faultOf('reason.en'),
          }}
        />
        <Consequences
          list={
            holds
              ? [
                  i18n._({ id: 'conflict.then-find', message: '这一项不再由他评；打过的分留着，不计入。' }),
                  i18n._({ id: 'conflict.then-count', message: '每项至少几位评委照规则书算，回避的不算在内。' }),
                ]
              : [
                  i18n._({ id: 'conflict.then-lift', message: '这一项可以分给他；已经打过的分照旧计入。' }),
                  i18n._({ id: 'conflict.then-own', message: '评委自己声明的回避，只有本人能撤。' }),
                ]
          }
        />
        <div className="o-acts o-acts--end">
          <Button onClick={onClose}>{i18n._({ id: 'conflict.close', message: '好了' })}</Button>
          <Button type="primary" htmlType="submit" loading={acting.isSending}>
            {holds
              ? i18n._({ id: 'conflict.button-find', message: '记下回避' })
              : i18n._({ id: 'conflict.button-lift', message: '记下不用回避' })}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
