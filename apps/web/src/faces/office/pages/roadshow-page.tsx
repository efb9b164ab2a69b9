import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useRoadshow } from '../../../api/roadshow';
import type { Roadshow } from '../../../api/types';
import { exposureBook } from '../../../features/roadshow/office/exposure';
import { ExposureList } from '../../../features/roadshow/office/exposure-list';
import { StopForm } from '../../../features/roadshow/office/stop-form';
import { StopTable } from '../../../features/roadshow/office/stop-table';
import { Fetched } from '../../../ui/fetched';
import { useLanguage } from '../../../ui/use-language';
import type { ContestPageProps } from '../frame/contest-office';
import { PageHead } from '../frame/page-head';

export function RoadshowPage({ contest, mayChange }: ContestPageProps) {
  const { i18n } = useLingui();
  const { slug } = contest;
  const query = useRoadshow(slug);
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Button type="primary" onClick={() => setAdding(true)}>
      {i18n._({ id: 'roadshow.add', message: '登记一站' })}
    </Button>
  );
  return (
    <>
      <PageHead
        title={i18n._({ id: 'roadshow.office', message: '巡展与曝光' })}
        lead={i18n._({
          id: 'office-roadshow.lead',
          message: '讲述一样长，报道有多有少：逐条公开，供评审时知情。',
        })}
        {...(mayChange && !isAdding ? { acts: add } : {})}
      />
      <Fetched query={query} waiting={i18n._({ id: 'roadshow.loading', message: '正在取巡展安排' })}>
        {(roadshow) => (
          <>
            <Warning roadshow={roadshow} />
            {isAdding && (
              <StopForm
                slug={slug}
                position={Math.max(0, ...roadshow.stops.map(({ position }) => position)) + 1}
                onDone={() => setAdding(false)}
              />
            )}
            <StopTable stops={roadshow.stops} />
            {roadshow.exposure.length > 0 && <ExposureList book={exposureBook(roadshow.exposure, roadshow.stops)} />}
          </>
        )}
      </Fetched>
    </>
  );
}

/** Entries that got less than half of what stands in the middle, by their numbers. */
function Warning({ roadshow: { exposure, stops } }: { readonly roadshow: Roadshow }) {
  const { i18n } = useLingui();
  const comma = useLanguage() === 'zh' ? '\u3001' : ', ';
  const lacking = exposureBook(exposure, stops).rows.filter(({ lacks }) => lacks.length > 0);
  if (lacking.length === 0) return null;
  const numbers = lacking
    .map(({ number }) => number)
    .sort((one, other) => one - other)
    .join(comma);
  return (
    <p className="o-note o-caution">
      <b>
        {i18n._({
          id: 'roadshow.lacking',
          message: '{numbers} 号得到的讲述或报道不到中位数的一半。',
          values: { numbers },
        })}
      </b>{' '}
      {i18n._({
        id: 'roadshow.lacking-why',
        message: '评审截止前可以补；不补不影响计算，但公众看得到。',
      })}
    </p>
  );
}
