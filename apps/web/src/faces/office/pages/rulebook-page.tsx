import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { useState } from 'react';
import { rulebookUrl } from '../../../api/addresses';
import { useRules } from '../../../api/contests';
import type { Rules } from '../../../api/types';
import { RoundBook } from '../../../features/contests/office/round-book';
import { SealForm } from '../../../features/contests/office/seal-form';
import { SealNote } from '../../../features/contests/office/seal-note';
import { SourcesBook } from '../../../features/contests/office/sources-book';
import { Fetched } from '../../../ui/fetched';
import { Switch } from '../../../ui/office/switch';
import { useLanguage } from '../../../ui/use-language';
import type { ContestPageProps } from '../frame/contest-office';
import { PageHead } from '../frame/page-head';

export function RulebookPage({ contest, mayChange }: ContestPageProps) {
  const { i18n } = useLingui();
  const { slug, rulebook } = contest;
  const title = i18n._({ id: 'rulebook.title', message: '规则书' });
  if (rulebook === null) {
    return (
      <>
        <PageHead
          title={title}
          lead={i18n._({
            id: 'rulebook.unsealed',
            message: '还没有封存。规则先封存，阶段才会开放；谁都能据此重算结果。',
          })}
        />
        {mayChange && <SealForm slug={slug} version={0} />}
      </>
    );
  }
  return (
    <>
      <PageHead
        title={title}
        lead={i18n._({
          id: 'rulebook.lead',
          message: '每个数是一列，每列由几步做成，一列只用它左边的列。照着读，就能用电子表格重算一遍。',
        })}
        acts={
          <Button href={rulebookUrl(slug, rulebook.version)} download>
            {i18n._({ id: 'rulebook.download', message: '导出 JSON' })}
          </Button>
        }
      />
      <SealedRules slug={slug} mayChange={mayChange} />
    </>
  );
}

function SealedRules({ slug, mayChange }: { readonly slug: string; readonly mayChange: boolean }) {
  const { i18n } = useLingui();
  const query = useRules(slug, { language: useLanguage() });
  return (
    <Fetched query={query} waiting={i18n._({ id: 'rulebook.loading', message: '正在取规则' })}>
      {(rules) => (
        <>
          <SealNote rules={rules} slug={slug} />
          <Rounds rules={rules} />
          <SourcesBook rulebook={rules.explained} />
          {mayChange && <SealForm slug={slug} version={rules.version} />}
        </>
      )}
    </Fetched>
  );
}

function Rounds({ rules: { explained } }: { readonly rules: Rules }) {
  const { i18n } = useLingui();
  const { rounds } = explained;
  const [chosen, setChosen] = useState<string | null>(null);
  const round = rounds.find(({ id }) => id === chosen) ?? rounds[rounds.length - 1];
  if (round === undefined) return null;
  return (
    <>
      <div className="o-tools">
        <Switch
          label={i18n._({ id: 'rulebook.rounds', message: '轮次' })}
          value={round.id}
          choices={rounds.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={setChosen}
        />
      </div>
      <RoundBook round={round} />
    </>
  );
}
