import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useClock } from '../../../ui/clock';
import { formatMoment } from '../../../ui/format/moments';
import { OfficePart } from '../../../ui/office/part';
import { useSay } from '../../../ui/words';
import type { Matter } from './matters';

interface MatterListProps {
  readonly matters: readonly Matter[];
  readonly slug: string;
}

/** What waits for somebody, each with the way to where it is done. */
export function MatterList({ matters, slug }: MatterListProps) {
  const { i18n } = useLingui();
  const words = useWords();
  const remark = i18n._({ id: 'matters.count', message: '{count} 件', values: { count: matters.length } });
  return (
    <OfficePart title={i18n._({ id: 'matters.title', message: '要处理的事' })} remark={remark}>
      {matters.length === 0 && (
        <p className="o-soft">{i18n._({ id: 'matters.none', message: '没有。等到下一个时刻，阶段自己会开关。' })}</p>
      )}
      <ol className="o-matters">
        {matters.map((matter) => {
          const { sign, title, why, page, act } = words(matter);
          return (
            <li key={title}>
              <span className="o-shape" data-s={sign} />
              <div>
                <b>{title}</b>
                <p>{why}</p>
              </div>
              <Link className="o-button" href={`/${slug}/${page}`}>
                {act}
              </Link>
            </li>
          );
        })}
      </ol>
    </OfficePart>
  );
}

interface MatterWords {
  /** A shape: what is due, or what is to be looked at. */
  readonly sign: 'bad' | 'check' | undefined;
  readonly title: string;
  readonly why: ReactNode;
  readonly page: string;
  readonly act: string;
}

function useWords(): (matter: Matter) => MatterWords {
  const { i18n } = useLingui();
  const say = useSay();
  const clock = useClock();
  const toStages = { page: 'stages', act: i18n._({ id: 'matters.to-stages', message: '看阶段' }) };
  return (matter) => {
    switch (matter.kind) {
      case 'no-rulebook':
        return {
          sign: 'bad',
          title: i18n._({ id: 'matters.no-rulebook', message: '规则书还没有封存' }),
          why: i18n._({ id: 'matters.no-rulebook-why', message: '封存之前，没有一个阶段会开放。' }),
          page: 'rulebook',
          act: i18n._({ id: 'matters.to-rulebook', message: '封存规则书' }),
        };
      case 'no-entries':
        return {
          sign: undefined,
          title: i18n._({ id: 'matters.no-entries', message: '还没有项目' }),
          why: i18n._({ id: 'matters.no-entries-why', message: '投票和评审都要先有项目。' }),
          page: 'entries',
          act: i18n._({ id: 'matters.to-entries', message: '看项目' }),
        };
      case 'stage-overdue':
        return {
          ...toStages,
          sign: 'bad',
          title: i18n._({
            id: 'matters.overdue',
            message: '{title}该开了，还没有开',
            values: { title: say(matter.stage.title) },
          }),
          why: i18n._({
            id: 'matters.overdue-why',
            message: '原定 {at}。没有开的原因写在阶段一页。',
            values: { at: formatMoment(matter.stage.opensAt ?? '', clock) },
          }),
        };
      case 'stage-closes':
        return {
          ...toStages,
          sign: 'check',
          title: i18n._({
            id: 'matters.closes',
            message: '{title}快要截止',
            values: { title: say(matter.stage.title) },
          }),
          why: i18n._({
            id: 'matters.closes-why',
            message: '{at} 自动关闭。要延长，现在写明理由。',
            values: { at: formatMoment(matter.stage.closesAt ?? '', clock) },
          }),
        };
      case 'unpublished':
        return {
          sign: 'check',
          title: i18n._({ id: 'matters.unpublished', message: '各阶段都已结束，结果还没有公布' }),
          why: i18n._({ id: 'matters.unpublished-why', message: '先确认名单，再公示，最后由另一位公布。' }),
          page: 'results',
          act: i18n._({ id: 'matters.to-results', message: '看结果' }),
        };
    }
  };
}
