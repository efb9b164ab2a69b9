import { useLingui } from '@lingui/react';
import type { Desk } from '../../api/types';
import { Notice } from '../../ui/notice';
import { Said } from '../../ui/words';
import { usePanelDesk } from './desk-context';
import { useMoment } from './moment';

/** Why nothing can be marked now: too early, too late, closed by hand, replaced; nothing while marking goes on. */
export function StageState() {
  const { left, stage, sheets } = usePanelDesk().desk;
  if (left !== null) return <Left left={left} />;
  if (stage?.state === 'open') return null;
  return stage?.state === 'closed' ? (
    <Closed stage={stage} drafts={sheets.filter(({ state }) => state === 'draft' || state === 'complete').length} />
  ) : (
    <TooEarly opensAt={stage?.opensAt ?? null} />
  );
}

function TooEarly({ opensAt }: { readonly opensAt: string | null }) {
  const { i18n } = useLingui();
  const { dayMinute } = useMoment();
  const title =
    opensAt === null
      ? i18n._({ id: 'stage.undated', message: '评审还没有开始' })
      : i18n._({ id: 'stage.early', message: '评审 {time} 开始', values: { time: dayMinute(opensAt) } });
  return (
    <Notice tone="info" title={title}>
      <p>{i18n._({ id: 'stage.early-why', message: '材料已经可以看，评分表到时自动打开。' })}</p>
    </Notice>
  );
}

interface ClosedProps {
  readonly stage: NonNullable<Desk['stage']>;
  readonly drafts: number;
}

function Closed({ stage, drafts }: ClosedProps) {
  const { i18n } = useLingui();
  const { dayMinute } = useMoment();
  const at = stage.closedAt ?? stage.closesAt;
  const values = { time: at === null ? '' : dayMinute(at), drafts };
  return (
    <Notice tone="caution" title={i18n._({ id: 'stage.late', message: '评审已在 {time} 截止', values })}>
      {stage.reason !== null && (
        <p>
          {i18n._({ id: 'stage.reason', message: '组委会写明的理由：' })}
          <Said words={stage.reason} />
        </p>
      )}
      {drafts > 0 && (
        <p>
          {i18n._({
            id: 'stage.late-drafts',
            message: '您有 {drafts} 张草稿没有提交，不计入结果，但仍保存着。要补交，请组委会写明理由重开。',
            values,
          })}
        </p>
      )}
    </Notice>
  );
}

function Left({ left }: { readonly left: NonNullable<Desk['left']> }) {
  const { i18n } = useLingui();
  const { dayMinute } = useMoment();
  return (
    <Notice
      tone="caution"
      title={i18n._({
        id: 'left.title',
        message: '您在 {time} 退出了这个评审组',
        values: { time: dayMinute(left.at) },
      })}
    >
      <p>
        {i18n._({ id: 'left.reason', message: '公开的理由：' })}
        <Said words={left.reason} />
      </p>
      <p>
        {left.keepsSheets
          ? i18n._({ id: 'left.kept', message: '您已提交的评分表保留，计入结果。什么都没有删除，您仍可以看。' })
          : i18n._({ id: 'left.aside', message: '您的评分表不计入结果。什么都没有删除，您仍可以看。' })}
      </p>
    </Notice>
  );
}
