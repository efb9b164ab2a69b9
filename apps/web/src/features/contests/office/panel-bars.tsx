import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Progress } from '../../../api/judging-acts';
import { OfficePart } from '../../../ui/office/part';
import { Said } from '../../../ui/words';

interface PanelBarsProps {
  readonly slug: string;
  readonly progress: Progress;
}

/** How far each judge of a panel is, by pseudonym: sheets submitted, drafts, and what is not begun. */
export function PanelBars({ slug, progress }: PanelBarsProps) {
  const { i18n } = useLingui();
  const { panel, judges, submitted, drafts, untouched } = progress;
  const shares = (count: number, of: number) => ({ width: `${of === 0 ? 0 : (100 * count) / of}%` });
  return (
    <OfficePart
      title={<Said words={panel.title} />}
      remark={i18n._({ id: 'panel-bars.remark', message: '只看进度，看不到分数' })}
      end={<Link href={`/${slug}/panels`}>{i18n._({ id: 'panel-bars.all', message: '逐项看' })}</Link>}
    >
      {judges.length === 0 && (
        <p className="o-soft">{i18n._({ id: 'progress.none', message: '还没有抽化名、分项目。' })}</p>
      )}
      <ul className="o-bars">
        {judges.map((judge) => (
          <li key={judge.judge} className="o-progress">
            <b>{judge.judge}</b>
            <span className="o-track" aria-hidden="true">
              <i style={shares(judge.submitted, judge.assigned)} />
              {judge.drafts > 0 && <i style={shares(judge.drafts, judge.assigned)} />}
            </span>
            <span>
              {judge.submitted} / {judge.assigned}
            </span>
          </li>
        ))}
      </ul>
      <p className="o-key">
        <span>
          <i /> {i18n._({ id: 'office-sheet.submitted', message: '已提交' })} {submitted}
        </span>
        <span>
          <i className="o-draft" /> {i18n._({ id: 'office-sheet.draft', message: '草稿' })} {drafts}
        </span>
        <span>
          <i className="o-todo" /> {i18n._({ id: 'office-sheet.untouched', message: '未开始' })} {untouched}
        </span>
      </p>
    </OfficePart>
  );
}
