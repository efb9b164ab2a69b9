import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { OfficePart } from '../../../ui/office/part';
import { useMatterWords } from './matter-words';
import type { Matter } from './matters';

interface MatterListProps {
  readonly matters: readonly Matter[];
  readonly slug: string;
}

/** What waits for somebody, each with the way to where it is done. */
export function MatterList({ matters, slug }: MatterListProps) {
  const { i18n } = useLingui();
  const words = useMatterWords();
  const remark = i18n._({ id: 'matters.count', message: '{count} 件', values: { count: matters.length } });
  return (
    <OfficePart title={i18n._({ id: 'matters.title', message: '要处理的事' })} remark={remark}>
      {matters.length === 0 && (
        <p className="o-soft">{i18n._({ id: 'matters.none', message: '没有。等到下一个时刻，阶段自己会开关。' })}</p>
      )}
      <ol className="o-matters">
        {matters.map((matter) => {
          const { sign = undefined, title, why, page, act } = words(matter);
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
