import { useLingui } from '@lingui/react';
import { useContests } from '../../../api/contests';
import { ContestRows } from '../../../features/contests/contest-rows';
import { Fetched } from '../../../ui/fetched';
import { PageLinks } from '../../../ui/page-links';
import { PageHead } from '../../../ui/part';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { messages as english } from '../locales/home/en.po';
import { messages as chinese } from '../locales/home/zh-CN.po';
import { readAfter } from '../list/place';

const WORDS = { zh: chinese, en: english };

/** The list of contests. */
export function HomePage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <Home {...props} />
    </OwnWords>
  );
}

function Home({ place: { query } }: PageProps) {
  const { i18n } = useLingui();
  const after = readAfter(query);
  return (
    <Fetched
      query={useContests(after)}
      waiting={i18n._({ id: 'contests.loading', message: '正在取大赛列表' })}
      level={1}
    >
      {({ contests, next }) => (
        <>
          <PageHead
            title={i18n._({ id: 'contests.title', message: '大赛' })}
            lead={i18n._({
              id: 'contests.lead',
              message: '每场大赛的规则、项目和结果都在这里；每个名次都能一直看到算式。',
            })}
          />
          <ContestRows contests={contests} />
          <PageLinks first={after === undefined ? null : '/'} next={next === null ? null : `/?after=${next}`} />
        </>
      )}
    </Fetched>
  );
}
