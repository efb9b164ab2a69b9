import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { useRoadshow } from '../../../api/roadshow';
import type { Roadshow } from '../../../api/types';
import { ExposureTable } from '../../../features/roadshow/exposure-table';
import { StopPart } from '../../../features/roadshow/stop-part';
import { Fetched } from '../../../ui/fetched';
import { PageHead, Part } from '../../../ui/part';
import { State } from '../../../ui/state';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { pageList } from '../list/page-list';
import { readAfter } from '../list/place';
import { messages as english } from '../locales/roadshow/en.po';
import { messages as chinese } from '../locales/roadshow/zh-CN.po';

const WORDS = { zh: chinese, en: english };

export function RoadshowPage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <Stops {...props} />
    </OwnWords>
  );
}

function Stops({ place: { slug, language, query: asked } }: PageProps) {
  const { i18n } = useLingui();
  const query = useRoadshow(slug, readAfter(asked));
  return (
    <Fetched query={query} waiting={i18n._({ id: 'roadshow.loading', message: '正在取巡展安排' })} level={1}>
      {(roadshow) => (
        <>
          <PageHead
            title={pageList.roadshow.title?.[language]}
            lead={i18n._({
              id: 'roadshow.lead',
              message: '入围项目分站走到镜头前。每一站谁先讲、讲了几分钟、之后有多少报道，逐条记在这里。',
            })}
          />
          <RoadshowParts slug={slug} roadshow={roadshow} />
        </>
      )}
    </Fetched>
  );
}

interface RoadshowPartsProps {
  readonly slug: string;
  readonly roadshow: Roadshow;
}

function RoadshowParts({ slug, roadshow: { stops, next, exposure, exposureTotal } }: RoadshowPartsProps) {
  const { i18n } = useLingui();
  if (stops.length === 0) {
    return (
      <State sign="empty" title={i18n._({ id: 'roadshow.none', message: '还没有巡展' })}>
        <p>{i18n._({ id: 'roadshow.none-why', message: '排定之后，站点和报道会出现在这里。' })}</p>
      </State>
    );
  }
  const isExample = stops.every((stop) => stop.isExample);
  return (
    <>
      {stops.map((stop) => (
        <StopPart key={stop.position} slug={slug} stop={stop} />
      ))}
      {next !== null && (
        <p className="part-more">
          <Link href={`/${slug}/roadshow?after=${next}`}>{i18n._({ id: 'roadshow.next', message: '看后面的站' })}</Link>
        </p>
      )}
      <Part
        id="ledger"
        title={i18n._({ id: 'roadshow.ledger', message: '曝光台账' })}
        aside={isExample ? i18n._({ id: 'roadshow.ledger-aside', message: '时长与报道均为示例' }) : null}
      >
        <p>
          {i18n._({
            id: 'roadshow.ledger-why',
            message: '讲述可以一样长，报道却可能有多有少。每项得到多少曝光，都列在这里，供评审时知情。',
          })}
        </p>
        <ExposureTable slug={slug} exposure={exposure} />
        {exposureTotal > exposure.length && (
          <p className="small faint part-note">
            {i18n._({
              id: 'roadshow.more-exposure',
              message: '共 {total} 个项目，这里按编号列出前 {shown} 个。',
              values: { total: exposureTotal, shown: exposure.length },
            })}
          </p>
        )}
      </Part>
    </>
  );
}
