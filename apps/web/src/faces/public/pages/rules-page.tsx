import { useLingui } from '@lingui/react';
import { useContest, useRules } from '../../../api/contests';
import { isMissing } from '../../../api/problem';
import { RuleParts } from '../../../features/contests/rule-parts';
import { SealedOn } from '../../../features/contests/sealed-on';
import { OldRules, Seal } from '../../../features/contests/seal';
import { Fetched } from '../../../ui/fetched';
import { PageHead, Part } from '../../../ui/part';
import { NoVersion } from '../no-version';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { pageList } from '../list/page-list';
import { readVersion } from '../list/place';
import { messages as english } from '../locales/rules/en.po';
import { messages as chinese } from '../locales/rules/zh-CN.po';

const WORDS = { zh: chinese, en: english };

export function RulesPage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <Rules {...props} />
    </OwnWords>
  );
}

function Rules({ place: { slug, language, query: asked } }: PageProps) {
  const { i18n } = useLingui();
  const version = readVersion(asked);
  const query = useRules(slug, { language, version });
  const isImported = useContest(slug).data?.isImported ?? false;
  return (
    <>
      {version !== undefined && isMissing(query.error) ? (
        <NoVersion version={version} newest={`/${slug}/rules`} />
      ) : (
        <Fetched query={query} waiting={i18n._({ id: 'rules.loading', message: '正在取规则' })} level={1}>
          {(rules) => (
            <>
              <PageHead
                title={pageList.rules.title?.[language]}
                lead={i18n._({
                  id: 'rules.lead',
                  message: '计算机照一份封存的文件计算。下面是它的每一条，用平常的话讲；文件一改，这里的话也跟着改。',
                })}
              />
              <OldRules slug={slug} rules={rules} />
              <Part
                title={i18n._({ id: 'rules.seal', message: '封存' })}
                aside={<SealedOn at={rules.sealedAt} isImported={isImported} />}
              >
                <Seal slug={slug} rules={rules} />
              </Part>
              <RuleParts explained={rules.explained} />
            </>
          )}
        </Fetched>
      )}
    </>
  );
}
