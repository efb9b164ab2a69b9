import { useLingui } from '@lingui/react';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useStageTransition } from '../../../api/contest-acts';
import type { Stage } from '../../../api/types';
import { useClock } from '../../../ui/clock';
import { offsetOf } from '../../../ui/format/moments';
import { momentAt, wallTimeOf } from '../../../ui/format/wall-time';
import { Consequences } from '../../../ui/office/consequences';
import { Field } from '../../../ui/office/field';
import { NO_WORDS, ReasonFields, wordsOf } from '../../../ui/office/reason-fields';
import { Refused } from '../../../ui/office/refused';
import { useFaults } from '../../../ui/office/use-faults';
import { useNow } from '../../../ui/use-now';
import { useSay } from '../../../ui/words';
import { useActWords } from './act-words';
import { isFinal, type PossibleAct, type Time, TIMES_OF } from './possible-acts';

interface StageActFormProps {
  readonly slug: string;
  readonly stage: Stage;
  readonly possible: PossibleAct;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

type Times = Readonly<Record<Time, string>>;

/** What an act needs: times and a public reason; beside them what it leads to. */
export function StageActForm({ slug, stage, possible, onDone, onCancel }: StageActFormProps) {
  const { i18n } = useLingui();
  const { timeZone } = useClock();
  const say = useSay();
  const asked = TIMES_OF[possible.act];
  const words = useActWords()(possible.act, say(stage.title));
  const transition = useStageTransition(slug);
  const faultOf = useFaults(transition.error);
  const [times, setTimes] = useState<Times>(() => ({
    opensAt: stage.opensAt === null ? '' : wallTimeOf(stage.opensAt, timeZone),
    closesAt: stage.closesAt === null ? '' : wallTimeOf(stage.closesAt, timeZone),
  }));
  const [reason, setReason] = useState(NO_WORDS);
  const [isEmpty, setEmpty] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (transition.isPending) return;
    setEmpty(reason.zh.trim() === '');
    if (reason.zh.trim() === '') return;
    const given = Object.fromEntries(asked.map((time) => [time, momentAt(times[time], timeZone)]));
    transition.mutate({ stage: stage.key, to: possible.to, ...given, reason: wordsOf(reason) }, { onSuccess: onDone });
  };
  const missing = i18n._({ id: 'reason.missing', message: '请写明理由，公众会看到' });
  const told = [...asked, 'reason.zh', 'reason.en'];
  return (
    <form className="o-opened-box o-form" onSubmit={send} noValidate>
      <h2>{words.title}</h2>
      <Refused
        title={i18n._({ id: 'act.refused', message: '没有改成' })}
        error={transition.error}
        told={(path) => told.includes(path)}
      />
      <div className="o-two o-halves">
        <div className="o-form">
          {asked.map((time) => (
            <TimeField
              key={time}
              time={time}
              value={times[time]}
              error={faultOf(time)}
              onChange={(value) => setTimes({ ...times, [time]: value })}
            />
          ))}
          <ReasonFields
            value={reason}
            onChange={setReason}
            errors={{ zh: isEmpty ? missing : faultOf('reason.zh'), en: faultOf('reason.en') }}
          />
        </div>
        <Consequences list={words.then} />
      </div>
      <div className="o-acts">
        <Button type="primary" danger={isFinal(possible.act)} htmlType="submit" loading={transition.isPending}>
          {words.button}
        </Button>
        <Button onClick={onCancel}>{i18n._({ id: 'act.cancel', message: '不改了' })}</Button>
      </div>
    </form>
  );
}

interface TimeFieldProps {
  readonly time: Time;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A date and a time on the clocks of the contest, wherever whoever types them is. */
function TimeField({ time, value, error, onChange }: TimeFieldProps) {
  const { i18n } = useLingui();
  const { timeZone } = useClock();
  const now = useNow();
  const zone = `${timeZone.replace(/_/g, ' ')} ${offsetOf(momentAt(value, timeZone) ?? now, timeZone)}`;
  const labels = {
    opensAt: i18n._({ id: 'act.opens-at', message: '开放时间' }),
    closesAt: i18n._({ id: 'act.closes-at', message: '截止时间' }),
  };
  return (
    <Field
      label={labels[time]}
      hint={i18n._({
        id: 'act.zone',
        message: '按大赛的时间：{zone}。空着就不按钟点，由组委会开关。',
        values: { zone },
      })}
      error={error}
    >
      {(described) => (
        <Input
          {...described}
          type="datetime-local"
          className="o-time-field"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
