import { useLingui } from '@lingui/react';
import { Button, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { type Progress, useGiveBack } from '../../../api/judging-acts';
import { Consequences } from '../../../ui/office/consequences';
import { Field } from '../../../ui/office/field';
import { OfficePart } from '../../../ui/office/part';
import { NO_WORDS, ReasonFields, wordsOf } from '../../../ui/office/reason-fields';
import { Refused } from '../../../ui/office/refused';

interface GiveBackProps {
  readonly slug: string;
  readonly panel: string;
  readonly progress: Progress;
}

/** Gives a submitted sheet back to its judge, with a reason. */
export function GiveBack({ slug, panel, progress }: GiveBackProps) {
  const { i18n } = useLingui();
  const giving = useGiveBack(slug, panel);
  const [sheet, setSheet] = useState<string | null>(null);
  const [reason, setReason] = useState(NO_WORDS);
  const [isTried, setTried] = useState(false);
  const sheets = progress.judges.flatMap(({ judge, cells, left }) =>
    left !== null
      ? []
      : cells.flatMap(({ number, state }) =>
          state === 'submitted' ? [{ key: `${judge} ${number}`, judge, number }] : [],
        ),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const chosen = sheets.find(({ key }) => key === sheet);
    if (giving.isSending || chosen === undefined || reason.zh.trim() === '') return;
    giving.mutate(
      { judge: chosen.judge, number: chosen.number, reason: wordsOf(reason) },
      {
        onSuccess: () => {
          setSheet(null);
          setReason(NO_WORDS);
          setTried(false);
        },
      },
    );
  };
  return (
    <details className="o-fold">
      <summary>{i18n._({ id: 'give-back.open', message: '退回一张已交的评分表' })}</summary>
      <OfficePart title={i18n._({ id: 'give-back.title', message: '退回评分表' })}>
        <form className="o-form" onSubmit={send} noValidate>
          <Refused title={i18n._({ id: 'give-back.refused', message: '没有退回' })} error={giving.error} />
          <div className="o-two o-halves">
            <div className="o-form">
              <Field
                label={i18n._({ id: 'give-back.which', message: '哪一张' })}
                error={isTried && sheet === null ? i18n._({ id: 'give-back.choose', message: '请选一张' }) : undefined}
              >
                {({ id, status }) => (
                  <Select
                    id={id}
                    status={status}
                    showSearch
                    value={sheet}
                    options={sheets.map(({ key, judge, number }) => ({
                      value: key,
                      label: i18n._({
                        id: 'give-back.sheet',
                        message: '{judge}，{number} 号',
                        values: { judge, number },
                      }),
                    }))}
                    onChange={setSheet}
                  />
                )}
              </Field>
              <ReasonFields
                reader="judge"
                value={reason}
                onChange={setReason}
                errors={{
                  zh:
                    isTried && reason.zh.trim() === ''
                      ? i18n._({ id: 'give-back.reason', message: '请写明理由，评委会看到' })
                      : undefined,
                }}
              />
            </div>
            <Consequences
              list={[
                i18n._({ id: 'give-back.then', message: '这张表变回草稿，分数原样留着；评委改好再交才计入。' }),
                i18n._({ id: 'give-back.then-seen', message: '评委在评审席上看到理由；办公室看不到分数。' }),
                i18n._({ id: 'give-back.then-audit', message: '审计日志记下谁、何时、为什么。' }),
              ]}
            />
          </div>
          <div className="o-acts">
            <Button htmlType="submit" loading={giving.isSending}>
              {i18n._({ id: 'give-back.button', message: '退回' })}
            </Button>
          </div>
        </form>
      </OfficePart>
    </details>
  );
}
