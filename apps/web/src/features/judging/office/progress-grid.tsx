import { useLingui } from '@lingui/react';
import type { JudgeProgress, Progress } from '../../../api/judging-acts';
import { Moment } from '../../../ui/day';
import { OfficePart } from '../../../ui/office/part';
import { useProgressExport } from './progress-export';
import { useStateNames } from './sheet-state-names';

const SHAPES = { submitted: 'done', draft: 'draft', untouched: undefined, recused: 'off' } as const;

interface ProgressGridProps {
  readonly slug: string;
  readonly progress: Progress;
}

/** Who is how far: judges by pseudonym, entries by number; no mark and no name. */
export function ProgressGrid({ slug, progress }: ProgressGridProps) {
  const { i18n } = useLingui();
  const names = useStateNames();
  const { judges, entries, submitted, assigned, drafts, untouched, recused, panel, hidden } = progress;
  const exporting = useProgressExport(slug, progress);
  const title = i18n._({ id: 'progress.title', message: '谁评到哪里' });
  if (judges.length === 0) {
    return (
      <OfficePart title={title}>
        <p className="o-soft">{i18n._({ id: 'progress.none', message: '还没有抽化名、分项目。' })}</p>
      </OfficePart>
    );
  }
  return (
    <OfficePart
      title={title}
      remark={i18n._({ id: 'progress.remark', message: '行是评委，列是编号' })}
      end={
        <button type="button" className="o-text-act" onClick={exporting}>
          {i18n._({ id: 'progress.export', message: '导出进度' })}
        </button>
      }
    >
      <div className="o-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="o-grid">
          <caption className="o-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n._({ id: 'progress.judge', message: '评委' })}</th>
              {entries.map(({ entry: { number } }) => (
                <th key={number} scope="col">
                  {number}
                </th>
              ))}
              <th scope="col" className="o-n">
                {i18n._({ id: 'progress.submitted', message: '已交' })}
              </th>
              <th scope="col" className="o-wide">
                {i18n._({ id: 'progress.last', message: '上次存' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {judges.map((judge) => (
              <JudgeRow key={judge.judge} judge={judge} numbers={entries.map(({ entry }) => entry.number)} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{i18n._({ id: 'progress.submitted', message: '已交' })}</th>
              {entries.map(({ entry: { number }, submitted: count }) => (
                <td key={number} className={count < panel.atLeast ? 'o-short' : undefined}>
                  {count}
                </td>
              ))}
              <td className="o-n">
                {submitted} / {assigned}
              </td>
              <td className="o-wide">
                {i18n._({ id: 'progress.at-least', message: '每项至少 {count}', values: { count: panel.atLeast } })}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="o-key">
        <span className="o-state" data-s="done">
          {names.submitted} {submitted}
        </span>
        <span className="o-state" data-s="draft">
          {names.draft} {drafts}
        </span>
        <span className="o-state">
          {names.untouched} {untouched}
        </span>
        <span className="o-state" data-s="off">
          {names.recused} {recused}
        </span>
        {hidden > 0 && (
          <span>
            {i18n._({
              id: 'progress.hidden',
              message: '你所在单位的 {count} 个项目不在表里，也不在这些数里',
              values: { count: hidden },
            })}
          </span>
        )}
      </p>
    </OfficePart>
  );
}

function JudgeRow({ judge, numbers }: { readonly judge: JudgeProgress; readonly numbers: readonly number[] }) {
  const { i18n } = useLingui();
  const names = useStateNames();
  const { judge: pseudonym, cells, submitted, assigned, lastSavedAt, hasAccepted, left } = judge;
  const leftNames = {
    kept: i18n._({ id: 'progress.left-kept', message: '已退出，已交的算数' }),
    'set-aside': i18n._({ id: 'progress.left-aside', message: '已退出，已交的搁置' }),
  };
  return (
    <tr>
      <th scope="row">
        <strong>{pseudonym}</strong>
      </th>
      {numbers.map((number) => {
        const state = cells.find((cell) => cell.number === number)?.state;
        return state === undefined ? (
          <td key={number} />
        ) : (
          <td key={number} className="o-shape" data-s={SHAPES[state]}>
            <span className="o-hidden">{names[state]}</span>
          </td>
        );
      })}
      <td className="o-n">
        {submitted} / {assigned}
      </td>
      <td className="o-wide">
        {left !== null && leftNames[left]}
        {left === null && !hasAccepted && i18n._({ id: 'progress.not-accepted', message: '还没同意公布' })}
        {left === null && hasAccepted && (lastSavedAt === null ? '\u2014' : <Moment at={lastSavedAt} />)}
      </td>
    </tr>
  );
}
