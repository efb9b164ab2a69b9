import { useLingui } from '@lingui/react';
import { State } from '../../ui/state';
import { usePanelDesk } from './desk-context';
import { StageState } from './stage-state';

/** A judge to whom no entry has been assigned yet. */
export function NothingAssigned() {
  const { i18n } = useLingui();
  const { left } = usePanelDesk().desk;
  return (
    <>
      {left !== null && <StageState />}
      <State sign="empty" level={1} title={i18n._({ id: 'list.empty', message: '还没有分给您项目' })}>
        <p>
          {i18n._({
            id: 'list.empty-why',
            message: '组委会分派以后，项目会列在这里。现在不用做什么。',
          })}
        </p>
      </State>
    </>
  );
}
