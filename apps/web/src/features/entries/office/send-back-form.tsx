import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { type OfficeEntry, useRejecting, useReturning } from '../../../api/office-entries';
import type { Contest } from '../../../api/types';
import { useClock } from '../../../ui/clock';
import { formatMoment } from '../../../ui/format/moments';
import { Consequences } from '../../../ui/office/consequences';
import { NO_WORDS, ReasonFields, wordsOf } from '../../../ui/office/reason-fields';
import { Refused } from '../../../ui/office/refused';
import { useFaults } from '../../../ui/office/use-faults';

interface SendBackFormProps {
  readonly contest: Contest;
  readonly entry: OfficeEntry;
  readonly act: 'return' | 'reject';
  readonly onDone: (isDone: boolean) => void;
}

/** Sends an entry back to its submitter, to be corrected or for good, with a reason that the submitter alone reads. */
export function SendBackForm({ contest, entry, act, onDone }: SendBackFormProps) {
  const { i18n } = useLingui();
  const acting = { return: useReturning(contest.slug, entry.id), reject: useRejecting(contest.slug, entry.id) }[act];
  const faultOf = useFaults(acting.error);
  const [reason, setReason] = useState(NO_WORDS);
  const [isTried, setTried] = useState(false);
  const lacksReason = reason.zh.trim() === '';
  const { title, refused, then, button } = useSendBackWords(contest)[act];
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!acting.isPending && !lacksReason) acting.mutate(wordsOf(reason), { onSuccess: () => onDone(true) });
  };
  return (
    <form className="o-form o-decide" onSubmit={send} noValidate>
      <h3>{title}</h3>
      <Refused title={refused} error={acting.error} told={(path) => path.startsWith('reason.')} />
      <ReasonFields
        reader="submitter"
        value={reason}
        onChange={setReason}
        errors={{
          zh:
            isTried && lacksReason
              ? i18n._({ id: 'send-back.reason', message: '请写明理由，申报单位会看到' })
              : faultOf('reason.zh'),
          en: faultOf('reason.en'),
        }}
      />
      <Consequences list={then} />
      <div className="o-acts">
        <Button htmlType="submit" danger={act === 'reject'} loading={acting.isPending}>
          {button}
        </Button>
        <Button onClick={() => onDone(false)}>{i18n._({ id: 'send-back.cancel', message: '先不退' })}</Button>
      </div>
    </form>
  );
}

function useSendBackWords({ stages }: Contest) {
  const { i18n } = useLingui();
  const clock = useClock();
  const call = stages.find(({ kind }) => kind === 'call');
  const until = call?.closesAt ?? null;
  const deadline =
    call?.state === 'closed'
      ? i18n._({
          id: 'return.then-over',
          message: '征集已经截止：退回之后它交不上来，除非在“阶段”一页重新打开征集。',
        })
      : until === null
        ? i18n._({ id: 'return.then-open', message: '截止时间不因退回而变。' })
        : i18n._({
            id: 'return.then-until',
            message: '截止时间不变：{until} 之前没有再交，就没有它。',
            values: { until: formatMoment(until, clock) },
          });
  return {
    return: {
      title: i18n._({ id: 'return.title', message: '退回补正' }),
      refused: i18n._({ id: 'return.refused', message: '没有退回' }),
      then: [
        i18n._({ id: 'return.then', message: '申报单位可以改，改好再交；交过的每一版和回执都留着。' }),
        deadline,
        i18n._({ id: 'return.then-audit', message: '审计日志记下谁、何时、为什么。' }),
      ],
      button: i18n._({ id: 'return.button', message: '退回这个项目' }),
    },
    reject: {
      title: i18n._({ id: 'reject.title', message: '不予受理' }),
      refused: i18n._({ id: 'reject.refused', message: '没有记下' }),
      then: [
        i18n._({ id: 'reject.then', message: '项目不进名单，公众看不到；申报单位看到理由，不能再改再交。' }),
        i18n._({ id: 'reject.then-undo', message: '判错了可以再受理；什么都不删除。' }),
        i18n._({ id: 'return.then-audit', message: '审计日志记下谁、何时、为什么。' }),
      ],
      button: i18n._({ id: 'reject.button', message: '不予受理' }),
    },
  };
}
