import { useLingui } from '@lingui/react';
import { Button, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { type Decision, useDecision, useDecisionPreview } from '../../../api/decision-acts';
import type { Contest } from '../../../api/types';
import { useClock } from '../../../ui/clock';
import { momentAt } from '../../../ui/format/wall-time';
import { Consequences } from '../../../ui/office/consequences';
import { OfficePart } from '../../../ui/office/part';
import { NO_WORDS, ReasonFields, wordsOf } from '../../../ui/office/reason-fields';
import { Refused } from '../../../ui/office/refused';
import { useFaults } from '../../../ui/office/use-faults';
import { badFields, type DecisionDraft, type DecisionKind, FIELDS_OF, requestOf } from './decision-draft';
import { DecisionField } from './decision-field';
import { useDecisionKinds } from './decision-kinds';
import { DecisionThen } from './decision-then';
import { roundAtWork } from './round-at-work';

interface DecisionFormProps {
  readonly contest: Contest;
  /** All of them, the newest first. */
  readonly made: readonly Decision[];
  /** What another page has said already. */
  readonly begun?: Partial<DecisionDraft> | undefined;
}

/** A decision at the left, what it would change at the right: first looked at, then signed. */
export function DecisionForm({ contest, made, begun }: DecisionFormProps) {
  const { i18n } = useLingui();
  const { timeZone } = useClock();
  const kinds = useDecisionKinds();
  const { slug, rounds } = contest;
  const next = Math.max(0, ...made.map(({ number }) => number)) + 1;
  const [typed, setDraft] = useState<DecisionDraft>({ ...EMPTY, ...begun });
  // until one is chosen it is the round at work, which another person may publish meanwhile
  const draft = typed.round === '' ? { ...typed, round: roundAtWork(rounds)?.id ?? '' } : typed;
  const [reason, setReason] = useState(NO_WORDS);
  const [isTried, setTried] = useState(false);
  const deciding = useDecision(slug);
  const previewing = useDecisionPreview(slug, draft.round);
  const faultOf = useFaults(deciding.error ?? previewing.error);
  const bad = badFields(draft);
  const lacksReason = reason.zh.trim() === '';
  const request = () => requestOf(draft, { reason: wordsOf(reason), momentOf: (typed) => momentAt(typed, timeZone) });
  const change = (changes: Partial<DecisionDraft>) => {
    setDraft({ ...typed, ...changes });
    previewing.reset();
    deciding.reset();
  };
  const look = () => {
    setTried(true);
    if (bad.length === 0 && !lacksReason) previewing.mutate(request());
  };
  const sign = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (deciding.isSending || bad.length > 0 || lacksReason) return;
    deciding.mutate(request(), {
      onSuccess: () => {
        setDraft({ ...EMPTY, round: typed.round });
        setReason(NO_WORDS);
        setTried(false);
        previewing.reset();
      },
    });
  };
  const empty = i18n._({ id: 'decide.empty', message: '请填写；编号和张数写数字' });
  return (
    <div className="o-two o-halves">
      <OfficePart title={i18n._({ id: 'decide.new', message: '新的决定' })}>
        <form className="o-form" onSubmit={sign} noValidate>
          <Refused
            title={i18n._({ id: 'decide.refused', message: '没有签下' })}
            error={deciding.error ?? previewing.error}
          />
          <fieldset>
            <legend>{i18n._({ id: 'decide.kind', message: '哪一种' })}</legend>
            <Radio.Group
              className="o-kinds"
              value={draft.kind}
              options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
              onChange={(event) => change({ kind: event.target.value as DecisionKind })}
            />
          </fieldset>
          <div className="o-pair">
            {FIELDS_OF[draft.kind].map((field) => (
              <DecisionField
                key={field}
                field={field}
                contest={contest}
                made={made}
                value={draft[field]}
                error={isTried && bad.includes(field) ? empty : faultOf(field)}
                onChange={(value) => change({ [field]: value })}
              />
            ))}
          </div>
          <ReasonFields
            value={reason}
            onChange={setReason}
            errors={{
              zh:
                isTried && lacksReason
                  ? i18n._({ id: 'reason.missing', message: '请写明理由，公众会看到' })
                  : faultOf('reason.zh'),
              en: faultOf('reason.en'),
            }}
          />
          <Consequences
            list={[
              i18n._({
                id: 'decide.then-number',
                message: '记为第 {next} 号决定，马上公开，不能再改；要反悔，用“撤销先前的决定”。',
                values: { next },
              }),
              i18n._({ id: 'decide.then-kept', message: '选票和评分都留着，什么都不删除。' }),
              i18n._({ id: 'decide.then-notice', message: '公示期间签下：出新的一版，公示从头起算。' }),
            ]}
          />
          <div className="o-acts">
            <Button onClick={look} loading={previewing.isPending}>
              {i18n._({ id: 'decide.look', message: '先看会怎样变' })}
            </Button>
            <Button danger htmlType="submit" loading={deciding.isSending}>
              {i18n._({ id: 'decide.sign', message: '签下第 {next} 号决定', values: { next } })}
            </Button>
          </div>
        </form>
      </OfficePart>
      <DecisionThen slug={slug} preview={previewing.data ?? null} />
    </div>
  );
}

const EMPTY: DecisionDraft = {
  kind: 'disqualified',
  entry: '',
  round: '',
  channel: '',
  count: '',
  from: '',
  to: '',
  order: '',
  lifts: '',
};
