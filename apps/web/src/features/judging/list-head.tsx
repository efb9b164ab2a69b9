import { useLingui } from '@lingui/react';
import type { I18n } from '@lingui/core';
import { useEffect } from 'react';
import { Link } from 'wouter';
import type { SheetStanding } from '../../api/types';
import { usePanelDesk } from './desk-context';
import { pathsOf } from './desk-paths';
import { countOf, isToDo } from './list-counts';

/** What is left to do, and the one act that comes next. */
export function ListHead() {
  const { i18n } = useLingui();
  const { place, desk } = usePanelDesk();
  const { sheets, stage, left } = desk;
  const isOpen = stage?.state === 'open' && left === null;
  const next = sheets.find(({ state }) => state === 'draft') ?? sheets.find(({ state }) => state === 'untouched');
  const complete = countOf(sheets, 'complete');
  const title = titleOf(i18n, sheets);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const toReview = i18n._({ id: 'list.review', message: '核对已填全的 {complete} 张表', values: { complete } });
  return (
    <header className="sheet-list-head">
      <h1>{title}</h1>
      <p className="desk-lead">
        {i18n._({ id: 'list.lead', message: '提交之前，您的分数只有您能看到，您也看不到别人的。' })}
      </p>
      <div className="desk-acts">
        {isOpen && next !== undefined && (
          <Link className="button button--main" href={pathsOf(place).entry(next.entry.number)}>
            {next.state === 'draft'
              ? i18n._({ id: 'list.go-on', message: '接着评第 {number} 号', values: { number: next.entry.number } })
              : i18n._({ id: 'list.begin', message: '评第 {number} 号', values: { number: next.entry.number } })}
          </Link>
        )}
        {complete > 0 && isOpen && (
          <Link className={next === undefined ? 'button button--main' : 'desk-quiet'} href={pathsOf(place).review()}>
            {toReview}
          </Link>
        )}
        {complete === 0 && countOf(sheets, 'submitted') > 0 && (
          <Link className="desk-quiet" href={pathsOf(place).review()}>
            {i18n._({ id: 'list.see-all', message: '看我的全部分数和回执' })}
          </Link>
        )}
      </div>
    </header>
  );
}

function titleOf(i18n: I18n, sheets: readonly SheetStanding[]): string {
  const [toDo, submitted] = [sheets.filter(isToDo).length, countOf(sheets, 'submitted')];
  if (toDo > 0) return i18n._({ id: 'list.left', message: '还有 {toDo} 个项目要评', values: { toDo } });
  if (countOf(sheets, 'complete') > 0) return i18n._({ id: 'list.to-submit', message: '都填全了，核对后提交' });
  return i18n._({ id: 'list.done', message: '您的 {submitted} 张评分表都已提交', values: { submitted } });
}
