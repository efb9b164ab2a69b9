import { useLingui } from '@lingui/react';
import { useSearchParams } from 'wouter';
import { useRules } from '../../api/contests';
import { RuleParts } from '../../features/contests/rule-parts';
import { OldRules, Seal } from '../../features/contests/seal';
import { Moment } from '../../ui/day';
import { Fetched } from '../../ui/fetched';
import { useLanguage } from '../../ui/language';
import { PageHead, Part } from '../../ui/part';
import { isMissing, NoVersion } from '../no-version';
import { PageTitle } from '../page-title';
import { readVersion } from '../read-version';

export function RulesPage({ slug }: { readonly slug: string }) {
  const { i18n } = useLingui();
  const [params] = useSearchParams();
  const version = readVersion(params);
  const query = useRules(slug, { language: useLanguage(), version });
  const title = i18n._({ id: 'rules.title', message: '规则全文' });
  return (
    <>
      <PageTitle title={title} />
      {version !== undefined && isMissing(query.error) ? (
        <NoVersion version={version} newest={`/${slug}/rules`} />
      ) : (
        <Fetched query={query} waiting={i18n._({ id: 'rules.loading', message: '正在取规则' })} level={1}>
          {(rules) => (
            <>
              <PageHead
                title={title}
                lead={i18n._({
                  id: 'rules.lead',
                  message: '计算机照一份封存的文件计算。下面是它的每一条，用平常的话讲；文件一改，这里的话也跟着改。',
                })}
              />
              <OldRules slug={slug} rules={rules} />
              <Part title={i18n._({ id: 'rules.seal', message: '封存' })} aside={<Moment at={rules.sealedAt} />}>
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
