import { useLingui } from '@lingui/react';
import { useAddStop } from '../../../api/roadshow-acts';
import { useClock } from '../../../ui/clock';
import { offsetOf } from '../../../ui/format/moments';
import { useNow } from '../../../ui/use-now';
import { EMPTY_STOP, faultsOf, type StopFault, stopOf, type TypedStop } from './new-stop';
import { type FieldWords, TypedForm, written } from './typed-form';

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
  return (
    <TypedForm
      title={i18n._({ id: 'stop-form.title', message: '登记第 {position} 站', values: { position } })}
      button={i18n._({ id: 'stop-form.button', message: '登记这一站' })}
      rows={ROWS}
      empty={EMPTY_STOP}
      words={useStopWords()}
      controls={{ startsAt: written('datetime-local') }}
      faultsOf={(stop: TypedStop) => faultsOf(stop, timeZone)}
      then={[
        i18n._({ id: 'stop-form.then-public', message: '站点、顺序和每项的时长马上公开在巡展页上。' }),
        i18n._({ id: 'stop-form.then-order', message: '各项按填的顺序一个接一个，每项一样长。' }),
        i18n._({ id: 'stop-form.then-audit', message: '审计日志记下是谁登记的；登记之后站点不能删除。' }),
      ]}
      sending={adding}
      onSend={(stop) => adding.mutate(stopOf(stop, { position, timeZone }), { onSuccess: onDone })}
      onCancel={onDone}
    />
  );
}

function useStopWords(): FieldWords<Name, StopFault> {
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
