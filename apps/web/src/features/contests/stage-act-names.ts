import { useLingui } from '@lingui/react';
import type { StageAct } from './stage-acts';

/** What each change by hand is called. */
export function useStageActNames(): Readonly<Record<StageAct, string>> {
  const { i18n } = useLingui();
  return {
    'put-off': i18n._({ id: 'stage.change-planned', message: '改期' }),
    opened: i18n._({ id: 'stage.change-opened', message: '开放' }),
    reopened: i18n._({ id: 'stage.change-reopened', message: '重新开放' }),
    extended: i18n._({ id: 'stage.change-extended', message: '延长' }),
    shortened: i18n._({ id: 'stage.change-shortened', message: '提前截止' }),
    closed: i18n._({ id: 'stage.change-closed', message: '结束' }),
    'closed-early': i18n._({ id: 'stage.change-closed-early', message: '提前结束' }),
    'called-off': i18n._({ id: 'stage.change-called-off', message: '取消' }),
  };
}
