import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useRoadshow } from '../../../api/roadshow';
import type { Roadshow } from '../../../api/types';
import { CoverageForm } from '../../../features/roadshow/office/coverage-form';
import { DrawForm } from '../../../features/roadshow/office/draw-form';
import { DrawList } from '../../../features/roadshow/office/draw-list';
import { exposureBook } from '../../../features/roadshow/office/exposure';
import { ExposureList } from '../../../features/roadshow/office/exposure-list';
import { StopForm } from '../../../features/roadshow/office/stop-form';
import { StopTable } from '../../../features/roadshow/office/stop-table';
import { Fetched } from '../../../ui/fetched';
import { useLanguage } from '../../../ui/use-language';
import type { ContestPageProps } from '../frame/contest-office';
import { PageHead } from '../frame/page-head';

/** What is being filled in: one form at a time. */
type Opened =
  | { readonly form: 'stop' }
  | { readonly form: 'coverage' }
  | { readonly form: 'draw'; readonly position: number }
  | null;

export function RoadshowPage({ contest, mayChange }: ContestPageProps) {
  const { i18n } = useLingui();
  const query = useRoadshow(contest.slug);
  const [opened, setOpened] = useState<Opened>(null);
  const hasStops = (query.data?.stops.length ?? 0) > 0;
  const acts = (
    <>
      {hasStops && (
        <Button onClick={() => setOpened({ form: 'coverage' })}>
          {i18n._({ id: 'coverage-form.title', message: '登记一篇报道' })}
        </Button>
      )}
      <Button type="primary" onClick={() => setOpened({ form: 'stop' })}>
        {i18n._({ id: 'roadshow.add', message: '登记一站' })}
      </Button>
    </>
  );
  return (
    <>
      <PageHead
        title={i18n._({ id: 'roadshow.office', message: '巡展与曝光' })}
        lead={i18n._({
          id: 'office-roadshow.lead',
          message: '讲述一样长，报道有多有少：逐条公开，供评审时知情。',
        })}
        {...(mayChange && opened === null ? { acts } : {})}
      />
      <Fetched query={query} waiting={i18n._({ id: 'roadshow.loading', message: '正在取巡展安排' })}>
        {(roadshow) => (
          <>
            <Warning roadshow={roadshow} />
            {mayChange && (
              <OpenedForm slug={contest.slug} roadshow={roadshow} opened={opened} onDone={() => setOpened(null)} />
            )}
            <StopTable
              stops={roadshow.stops}
              {...(mayChange ? { onDraw: (position) => setOpened({ form: 'draw', position }) } : {})}
            />
            <DrawList stops={roadshow.stops} />
            {roadshow.exposure.length > 0 && (
              <ExposureList slug={contest.slug} book={exposureBook(roadshow)} total={roadshow.exposureTotal} />
            )}
          </>
        )}
      </Fetched>
    </>
  );
}

interface OpenedFormProps {
  readonly slug: string;
  readonly roadshow: Roadshow;
  readonly opened: Opened;
  readonly onDone: () => void;
}

function OpenedForm({ slug, roadshow: { stops }, opened, onDone }: OpenedFormProps) {
  if (opened === null) return null;
  if (opened.form === 'coverage') return <CoverageForm slug={slug} stops={stops} onDone={onDone} />;
  if (opened.form === 'stop') {
    const position = Math.max(0, ...stops.map((stop) => stop.position)) + 1;
    return <StopForm slug={slug} position={position} onDone={onDone} />;
  }
  const stop = stops.find(({ position }) => position === opened.position);
  return stop === undefined ? null : <DrawForm key={stop.position} slug={slug} stop={stop} onDone={onDone} />;
}

/** Entries that got less than half of what stands in the middle, by their numbers. */
function Warning({ roadshow }: { readonly roadshow: Roadshow }) {
  const { i18n } = useLingui();
  const comma = useLanguage() === 'zh' ? '\u3001' : ', ';
  const lacking = exposureBook(roadshow).rows.filter(({ lacks }) => lacks.length > 0);
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
