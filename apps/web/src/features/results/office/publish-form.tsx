import { useLingui } from '@lingui/react';
import { Button, Input, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { usePublishing } from '../../../api/results-acts';
import { Consequences } from '../../../ui/office/consequences';
import { Field } from '../../../ui/office/field';
import { NO_WORDS, ReasonFields, wordsOf } from '../../../ui/office/reason-fields';
import { Refused } from '../../../ui/office/refused';

interface PublishFormProps {
  readonly slug: string;
  readonly round: { readonly id: string; readonly title: string };
  /** The version that is published; 0: none yet. */
  readonly version: number;
}

/** Publishes a round of an imported contest: what happens is said first, and the button wants a phrase. */
export function PublishForm({ slug, round, version }: PublishFormProps) {
  const { i18n } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const publishing = usePublishing(slug);
  const [reason, setReason] = useState(NO_WORDS);
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const values = { round: round.title, version: version + 1 };
  const phrase = i18n._({ id: 'publish.phrase', message: '公布第 {version} 版', values });
  const lacksReason = version > 0 && reason.zh.trim() === '';
  const close = () => {
    setOpen(false);
    setTyped('');
    setTried(false);
    publishing.reset();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (publishing.isPending || lacksReason || typed.trim() !== phrase) return;
    publishing.mutate({ round: round.id, reason: version === 0 ? null : wordsOf(reason) }, { onSuccess: close });
  };
  return (
    <>
      <Button type={version === 0 ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {version === 0
          ? i18n._({ id: 'publish.first', message: '公布{round}…', values })
          : i18n._({ id: 'publish.again', message: '更正{round}…', values })}
      </Button>
      <Modal
        open={isOpen}
        title={i18n._({ id: 'publish.title', message: '公布{round}，第 {version} 版', values })}
        onCancel={close}
        footer={null}
        width="38rem"
        destroyOnHidden
      >
        <form className="o-form" onSubmit={send} noValidate>
          <Refused title={i18n._({ id: 'publish.refused', message: '没有公布' })} error={publishing.error} />
          <Consequences
            list={[
              i18n._({ id: 'publish.then-public', message: '名次、名单和全部算式马上公开，谁都能下载、重算。' }),
              i18n._({
                id: 'publish.then-lasting',
                message: '公布了不能收回；要更正，只能公布新的一版并写明理由，旧的照样读得到。',
              }),
              i18n._({ id: 'publish.then-frozen', message: '按冻结的证据和封存的规则算，不按此刻屏幕上的数。' }),
            ]}
          />
          {version > 0 && (
            <ReasonFields
              value={reason}
              onChange={setReason}
              errors={{
                zh:
                  isTried && lacksReason
                    ? i18n._({ id: 'reason.missing', message: '请写明理由，公众会看到' })
                    : undefined,
              }}
            />
          )}
          <Field
            label={i18n._({ id: 'publish.type', message: '请照写“{phrase}”', values: { phrase } })}
            error={
              isTried && typed.trim() !== phrase
                ? i18n._({ id: 'publish.not-typed', message: '和上面的不一样，请照写' })
                : undefined
            }
          >
            {(described) => (
              <Input
                {...described}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                autoComplete="off"
              />
            )}
          </Field>
          <div className="o-acts o-acts--end">
            <Button onClick={close}>{i18n._({ id: 'publish.cancel', message: '先不公布' })}</Button>
            <Button type="primary" htmlType="submit" loading={publishing.isPending}>
              {phrase}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
