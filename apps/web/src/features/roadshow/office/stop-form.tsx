import { useLingui } from '@lingui/react';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useAddStop } from '../../../api/roadshow-acts';
import { useClock } from '../../../ui/clock';
import { offsetOf } from '../../../ui/format/moments';
import { Consequences } from '../../../ui/office/consequences';
import { Field } from '../../../ui/office/field';
import { OfficePart } from '../../../ui/office/part';
import { Refused } from '../../../ui/office/refused';
import { useNow } from '../../../ui/use-now';
import { EMPTY_STOP, faultsOf, type StopFault, stopOf, type TypedStop } from './new-stop';

interface StopFormProps {
  readonly slug: string;
  /** Of the stop that is added. */
  readonly position: number;
  readonly onDone: () => void;
}

type Name = keyof TypedStop;

const ROWS: readonly (readonly Name[])[] = [
  ['name', 'nameEn'],
  ['venue', 'venueEn'],
  ['city', 'cityEn'],
  ['startsAt', 'minutes'],
  ['order'],
];

/** A stop of the roadshow: where, when, and who speaks in which order. */
export function StopForm({ slug, position, onDone }: StopFormProps) {
  const { i18n } = useLingui();
  const { timeZone } = useClock();
  const adding = useAddStop(slug);
  const [stop, setStop] = useState(EMPTY_STOP);
  const [isTried, setTried] = useState(false);
  const faults = isTried ? faultsOf(stop, timeZone) : {};
  const { labels, hints, sayFault } = useStopWords();
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (adding.isPending || Object.keys(faultsOf(stop, timeZone)).length > 0) return;
    adding.mutate(stopOf(stop, { position, timeZone }), { onSuccess: onDone });
  };
  return (
    <OfficePart title={i18n._({ id: 'stop-form.title', message: '登记第 {position} 站', values: { position } })}>
      <form className="o-form" onSubmit={send} noValidate>
        <Refused title={i18n._({ id: 'stop-form.refused', message: '没有登记' })} error={adding.error} />
        <div className="o-two">
          <div className="o-form">
            {ROWS.map((names) => (
              <div key={names[0]} className={names.length > 1 ? 'o-pair' : undefined}>
                {names.map((name) => (
                  <Field
                    key={name}
                    label={labels[name]}
                    hint={hints[name]}
                    error={faults[name] === undefined ? undefined : sayFault(faults[name])}
                  >
                    {(described) => (
                      <Input
                        {...described}
                        {...(name === 'startsAt' ? { type: 'datetime-local' } : {})}
                        value={stop[name]}
                        onChange={(event) => setStop({ ...stop, [name]: event.target.value })}
                      />
                    )}
                  </Field>
                ))}
              </div>
            ))}
          </div>
          <Consequences
            list={[
              i18n._({ id: 'stop-form.then-public', message: '站点、顺序和每项的时长马上公开在巡展页上。' }),
              i18n._({ id: 'stop-form.then-order', message: '各项按填的顺序一个接一个，每项一样长。' }),
              i18n._({ id: 'stop-form.then-audit', message: '审计日志记下是谁登记的；登记之后站点不能删除。' }),
            ]}
          />
        </div>
        <div className="o-acts">
          <Button type="primary" htmlType="submit" loading={adding.isPending}>
            {i18n._({ id: 'stop-form.button', message: '登记这一站' })}
          </Button>
          <Button onClick={onDone}>{i18n._({ id: 'stop-form.cancel', message: '先不登记' })}</Button>
        </div>
      </form>
    </OfficePart>
  );
}

function useStopWords() {
  const { i18n } = useLingui();
  const { timeZone } = useClock();
  const zone = `${timeZone.replace(/_/g, ' ')} ${offsetOf(useNow(), timeZone)}`;
  const english = i18n._({ id: 'stop-form.english', message: '可以不填' });
  const labels: Record<Name, string> = {
    name: i18n._({ id: 'stop-form.name', message: '站名' }),
    nameEn: i18n._({ id: 'stop-form.name-en', message: '站名的英文' }),
    venue: i18n._({ id: 'stops.venue', message: '地点' }),
    venueEn: i18n._({ id: 'stop-form.venue-en', message: '地点的英文' }),
    city: i18n._({ id: 'stop-form.city', message: '城市' }),
    cityEn: i18n._({ id: 'stop-form.city-en', message: '城市的英文' }),
    startsAt: i18n._({ id: 'stop-form.starts', message: '开始时间' }),
    minutes: i18n._({ id: 'stop-form.minutes', message: '每项几分钟' }),
    order: i18n._({ id: 'stops.order', message: '讲述顺序（编号）' }),
  };
  const hints: Partial<Record<Name, string>> = {
    nameEn: english,
    venueEn: english,
    cityEn: english,
    startsAt: i18n._({ id: 'stop-form.zone', message: '按大赛的时间：{zone}', values: { zone } }),
    order: i18n._({ id: 'stop-form.order-hint', message: '如 16、3、21；还没有排的先空着' }),
  };
  const said: Record<StopFault, string> = {
    missing: i18n._({ id: 'stop-form.missing', message: '请填写' }),
    'no-time': i18n._({ id: 'stop-form.no-time', message: '请选日期和时刻' }),
    'no-minutes': i18n._({ id: 'stop-form.no-minutes', message: '请写整数的分钟，如 8' }),
    'no-numbers': i18n._({ id: 'stop-form.no-numbers', message: '只写项目的编号，用顿号隔开' }),
    twice: i18n._({ id: 'stop-form.twice', message: '有一个编号写了两次' }),
  };
  return { labels, hints, sayFault: (fault: StopFault) => said[fault] };
}
