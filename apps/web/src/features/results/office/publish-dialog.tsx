import { useLingui } from '@lingui/react';
import { Button, Input, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { type Proposal, useProposalPublishing } from '../../../api/decision-acts';
import { Consequences } from '../../../ui/office/consequences';
import { Field } from '../../../ui/office/field';
import { Refused } from '../../../ui/office/refused';

interface PublishDialogProps {
  readonly slug: string;
  readonly proposal: Proposal;
  readonly onClose: () => void;
}

const CONFIRMED = 8;
const plain = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toLowerCase();
const inFours = (hash: string): string => hash.replace(/(.{4})(?=.)/g, '$1 ');

/** The second person compares the hash with that of the notice, and writes its end. */
export function PublishDialog({ slug, proposal: { round, version, hash }, onClose }: PublishDialogProps) {
  const { i18n } = useLingui();
  const publishing = useProposalPublishing(slug, round);
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const given = plain(typed);
  const isSame = hash.endsWith(given) && given.length === CONFIRMED;
  const missing = CONFIRMED - given.length;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!publishing.isPending && isSame) publishing.mutate(given, { onSuccess: onClose });
  };
  const hint =
    missing > 0
      ? i18n._({ id: 'proposal.missing', message: '还差 {missing} 位；空格和大小写不要紧', values: { missing } })
      : undefined;
  return (
    <Modal
      open
      title={i18n._({ id: 'proposal.dialog', message: '公布第 {version} 版，不能收回', values: { version } })}
      onCancel={onClose}
      footer={null}
      width="48rem"
    >
      <form className="o-form" onSubmit={send} noValidate>
        <p>
          {i18n._({
            id: 'proposal.second',
            message: '你是第二人。公布的就是公示过的这一版，一个字节也不差。',
          })}
        </p>
        <Refused title={i18n._({ id: 'publish.refused', message: '没有公布' })} error={publishing.error} />
        <Consequences
          list={[
            i18n._({ id: 'proposal.then-lists', message: '名单：从现在起写出名次和总分。' }),
            i18n._({ id: 'proposal.then-sums', message: '算式：票数、每位评委（化名）的每个分数、全部决定和理由。' }),
            i18n._({ id: 'proposal.then-files', message: '证据：任何人可以下载、重算。' }),
            i18n._({
              id: 'publish.then-lasting',
              message: '公布了不能收回；要更正，只能公布新的一版并写明理由，旧的照样读得到。',
            }),
          ]}
        />
        <div>
          <h3>{i18n._({ id: 'proposal.hash', message: '结果的指纹' })}</h3>
          <p className="o-code o-hash-line">
            {inFours(hash.slice(0, -CONFIRMED))} <mark>{inFours(hash.slice(-CONFIRMED))}</mark>
          </p>
          <p className="o-small o-soft">
            {i18n._({
              id: 'proposal.compare',
              message: '请与公示页上的对照；相同才往下写，不同就不要公布，告诉打开公示的人。',
            })}
          </p>
        </div>
        <Field
          label={i18n._({ id: 'proposal.type', message: '对照无误，写出最后 8 位' })}
          hint={hint}
          error={
            !isSame && (isTried || missing <= 0)
              ? i18n._({ id: 'proposal.not-same', message: '和上面的最后 8 位不一样' })
              : undefined
          }
        >
          {(described) => (
            <Input
              {...described}
              className="o-code o-hash-field"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
        <div className="o-acts o-acts--end">
          <Button onClick={onClose}>{i18n._({ id: 'publish.cancel', message: '先不公布' })}</Button>
          <Button type="primary" htmlType="submit" disabled={!isSame} loading={publishing.isPending}>
            {i18n._({ id: 'publish.phrase', message: '公布第 {version} 版', values: { version } })}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
