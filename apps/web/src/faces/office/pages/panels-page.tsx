import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { panelsAddress } from '../../../api/office-addresses';
import { useStaffAnswer } from '../../../api/staff';
import { PanelMatter } from '../../../features/judging/office/panel-matter';
import { Fetched } from '../../../ui/fetched';
import { Switch } from '../../../ui/office/switch';
import { useSay } from '../../../ui/words';
import type { ContestPageProps } from '../frame/contest-office';
import { PageHead } from '../frame/page-head';

export function PanelsPage({ contest: { slug }, mayChange }: ContestPageProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const query = useStaffAnswer(panelsAddress(slug));
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <PageHead
        title={i18n._({ id: 'panels.title', message: '评审组' })}
        lead={i18n._({
          id: 'panels.lead',
          message: '谁评、评到哪里。一轮算得出结果之前，办公室也看不到任何分数。',
        })}
      />
      <Fetched query={query} waiting={i18n._({ id: 'panels.loading', message: '正在取评审组' })}>
        {({ panels }) => {
          const shown = panels.find(({ panel }) => panel.id === chosen) ?? panels[panels.length - 1];
          if (shown === undefined) {
            return (
              <p className="o-soft">{i18n._({ id: 'panels.none', message: '规则书里没有评审组，或者还没有封存。' })}</p>
            );
          }
          return (
            <>
              <div className="o-tools">
                <Switch
                  label={i18n._({ id: 'panels.title', message: '评审组' })}
                  value={shown.panel.id}
                  choices={panels.map(({ panel }) => ({ value: panel.id, label: say(panel.title) }))}
                  onChange={setChosen}
                />
              </div>
              <PanelMatter key={shown.panel.id} slug={slug} panel={shown.panel.id} mayChange={mayChange} />
            </>
          );
        }}
      </Fetched>
    </>
  );
}
