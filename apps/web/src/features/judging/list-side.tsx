import { useLingui } from '@lingui/react';
import { faultsOfSheet } from '@laurel/domain/judging';
import type { SheetState } from '../../api/types';
import { usePanelDesk } from './desk-context';
import { Deadline } from './deadline';
import { useCommentRule } from './comment-rule';
import { countOf } from './list-counts';
import { bySum, useOwnSheets } from './own-sheets';
import { OwnTotals } from './own-totals';
import { SheetStateMark, useStateNames } from './sheet-state-mark';

const STATES: readonly SheetState[] = ['untouched', 'draft', 'complete', 'submitted', 'recused'];

/** Until when, how far one has come, and how one's own sums lie. */
export function ListSide() {
  const { i18n } = useLingui();
  const sums = bySum(useOwnSheets());
  return (
    <aside className="sheet-list-side" aria-label={i18n._({ id: 'list.side', message: '进度和期限' })}>
      <dl className="desk-facts">
        <Deadline />
        <Progress />
        <Comments />
      </dl>
      <Strip />
      {sums.length > 1 && (
        <figure className="sheet-list-own">
          <figcaption>
            {i18n._({
              id: 'list.own-sums',
              message: '我的总分分布（{count} 个项目）',
              values: { count: sums.length },
            })}
          </figcaption>
          <OwnTotals sums={sums} />
        </figure>
      )}
    </aside>
  );
}

function Progress() {
  const { i18n } = useLingui();
  const { sheets } = usePanelDesk().desk;
  const [complete, submitted] = [countOf(sheets, 'complete'), countOf(sheets, 'submitted')];
  const values = { count: sheets.length - countOf(sheets, 'recused'), full: complete + submitted, complete, submitted };
  return (
    <div>
      <dt>{i18n._({ id: 'list.progress', message: '进度' })}</dt>
      <dd>
        {i18n._({ id: 'list.full', message: '{count} 个里填全了 {full} 个', values })}
        <small>
          {i18n._({ id: 'list.full-of', message: '其中 {submitted} 张已提交，{complete} 张是草稿', values })}
        </small>
      </dd>
    </div>
  );
}

function Comments() {
  const { i18n } = useLingui();
  const { panel, sheets } = usePanelDesk().desk;
  const asking = panel.criteria.find(({ commentAt }) => commentAt !== null);
  const rule = useCommentRule(asking ?? { commentAt: null });
  if (rule === null) return null;
  const missing = sheets
    .filter(({ state }) => state !== 'recused')
    .flatMap(({ sheet }) => faultsOfSheet(panel, sheet.criteria))
    .filter(({ code }) => code === 'comment-too-short').length;
  return (
    <div>
      <dt>{i18n._({ id: 'sheet.comment', message: '评语' })}</dt>
      <dd>
        {missing === 0
          ? i18n._({ id: 'list.no-comment-missing', message: '不缺' })
          : i18n._({ id: 'list.comments-missing', message: '还缺 {missing} 条', values: { missing } })}
        <small>{rule}</small>
      </dd>
    </div>
  );
}

function Strip() {
  const { i18n } = useLingui();
  const { sheets } = usePanelDesk().desk;
  const names = useStateNames();
  const values = { count: sheets.length };
  return (
    <>
      <ol className="sheet-strip" aria-label={i18n._({ id: 'list.strip', message: '{count} 个项目的进度', values })}>
        {sheets.map(({ entry: { number }, state }) => (
          <li key={number} data-state={state}>
            {number}
            <span className="off-screen"> {names[state]}</span>
          </li>
        ))}
      </ol>
      <p className="sheet-legend">
        {STATES.filter((state) => countOf(sheets, state) > 0).map((state) => (
          <SheetStateMark key={state} state={state} count={countOf(sheets, state)} />
        ))}
      </p>
    </>
  );
}
