import { useLingui } from '@lingui/react';
import { Button, Modal, Radio, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { type Candidate, type PanelMember, useReplacement } from '../../../api/judging-acts';
import { replacementAddress } from '../../../api/office-addresses';
import { useStaffAnswer } from '../../../api/staff';
import { Consequences } from '../../../ui/office/consequences';
import { Field } from '../../../ui/office/field';
import { NO_WORDS, ReasonFields, wordsOf } from '../../../ui/office/reason-fields';
import { Refused } from '../../../ui/office/refused';
import { JudgesPerEntry } from './judges-per-entry';

interface ReplaceDialogProps {
  readonly slug: string;
  readonly panel: string;
  readonly member: PanelMember;
  readonly candidates: readonly Candidate[];
  readonly onClose: () => void;
}

const NOBODY = '-';

/** Replaces a judge who leaves, in one act: what was submitted is kept or set aside, nothing is deleted. */
export function ReplaceDialog({ slug, panel, member, candidates, onClose }: ReplaceDialogProps) {
  const { i18n } = useLingui();
  const replacing = useReplacement(slug, panel);
  const [successor, setSuccessor] = useState(NOBODY);
  const [keeps, setKeeps] = useState(true);
  const [reason, setReason] = useState(NO_WORDS);
  const [isTried, setTried] = useState(false);
  const preview = useStaffAnswer(
    replacementAddress(slug, { panel, member: member.id, successor: successor === NOBODY ? undefined : successor }),
  ).data;
  const count = preview?.submitted ?? 0;
  const who = candidates.find(({ account }) => account === successor)?.name;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (replacing.isPending || reason.zh.trim() === '') return;
    const to = successor === NOBODY ? null : successor;
    replacing.mutate(
      { member: member.id, successor: to, keepsSheets: keeps, reason: wordsOf(reason) },
      { onSuccess: onClose },
    );
  };
  const values = { name: member.name, count, who: who ?? '' };
  const kept = i18n._({ id: 'replace.keep', message: '算数：{count} 张照计', values });
  const aside = i18n._({ id: 'replace.aside', message: '搁置：{count} 张不计', values });
  return (
    <Modal
      open
      title={i18n._({ id: 'replace.title', message: '更换评委：{name}退出', values })}
      onCancel={onClose}
      footer={null}
      width="48rem"
    >
      <form className="o-form" onSubmit={send} noValidate>
        <Refused title={i18n._({ id: 'replace.refused', message: '没有更换' })} error={replacing.error} />
        <div className="o-two o-halves">
          <div className="o-form">
            <Field label={i18n._({ id: 'replace.successor', message: '谁来接替' })}>
              {({ id }) => (
                <Select
                  id={id}
                  value={successor}
                  options={[
                    { value: NOBODY, label: i18n._({ id: 'replace.nobody', message: '没有人接替' }) },
                    ...candidates.map(({ account, name }) => ({ value: account, label: name })),
                  ]}
                  onChange={setSuccessor}
                />
              )}
            </Field>
            <fieldset>
              <legend>{i18n._({ id: 'replace.submitted', message: '已交的 {count} 张评分表', values })}</legend>
              <Radio.Group
                value={keeps}
                onChange={(event) => setKeeps(event.target.value === true)}
                options={[
                  { value: true, label: kept },
                  { value: false, label: aside },
                ]}
              />
            </fieldset>
            <ReasonFields
              value={reason}
              onChange={setReason}
              errors={{
                zh:
                  isTried && reason.zh.trim() === ''
                    ? i18n._({ id: 'reason.missing', message: '请写明理由，公众会看到' })
                    : undefined,
              }}
            />
          </div>
          {preview !== undefined && <JudgesPerEntry preview={preview} hasSuccessor={who !== undefined} />}
        </div>
        <Consequences
          list={[
            i18n._({
              id: 'replace.then-read',
              message: '{name}的评分表马上只读，草稿不计；本人仍能看自己的。',
              values,
            }),
            ...(who === undefined
              ? []
              : [
                  i18n._({
                    id: 'replace.then-new',
                    message: '{who}抽一个新化名，先同意会公布什么，再声明回避；同单位的项目自动排除。',
                    values,
                  }),
                ]),
            i18n._({ id: 'replace.then-public', message: '大赛页写明一位评委退出和上面的理由；计入的表仍用原化名。' }),
            i18n._({ id: 'replace.then-kept', message: '审计日志记下谁、何时、为什么。什么都不删除。' }),
          ]}
        />
        <div className="o-acts o-acts--end">
          <Button onClick={onClose}>{i18n._({ id: 'replace.cancel', message: '先不换' })}</Button>
          <Button type="primary" htmlType="submit" loading={replacing.isPending}>
            {keeps
              ? i18n._({ id: 'replace.button-keep', message: '更换，{count} 张算数', values })
              : i18n._({ id: 'replace.button-aside', message: '更换，{count} 张搁置', values })}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
