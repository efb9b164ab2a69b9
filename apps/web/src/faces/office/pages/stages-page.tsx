import { useLingui } from '@lingui/react';
import { ChangedTimes } from '../../../features/contests/office/changed-times';
import { StageTable } from '../../../features/contests/office/stage-table';
import type { ContestPageProps } from '../frame/contest-office';
import { PageHead } from '../frame/page-head';

export function StagesPage({ contest, mayChange }: ContestPageProps) {
  const { i18n } = useLingui();
  return (
    <>
      <PageHead
        title={i18n._({ id: 'stages.title', message: '阶段' })}
        lead={i18n._({
          id: 'stages.lead',
          message: '到点自动开放和关闭。提前、延后、重开都要写理由；理由当场公开在大赛页上，并记入审计日志。',
        })}
      />
      {contest.rulebook === null && (
        <p className="o-note o-caution">
          {i18n._({ id: 'stages.unsealed', message: '规则书还没有封存：封存之前，没有一个阶段会开放。' })}
        </p>
      )}
      {contest.isImported && (
        <p className="o-note">
          {i18n._({
            id: 'stages.imported',
            message: '这届大赛的评选在别处进行，数据由管理员导入：本站不为它开放投票和评分。',
          })}
        </p>
      )}
      <StageTable contest={contest} mayChange={mayChange} />
      <ChangedTimes stages={contest.stages} />
    </>
  );
}
