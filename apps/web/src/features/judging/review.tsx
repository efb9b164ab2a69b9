import { useLingui } from '@lingui/react';
import type { I18n } from '@lingui/core';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { Notice } from '../../ui/notice';
import { useLanguage } from '../../ui/use-language';
import { usePanelDesk } from './desk-context';
import { pathsOf } from './desk-paths';
import { Receipts } from './receipts';
import { type Reviewed, reviewOf } from './review-of';
import { ReviewTable } from './review-table';
import { useOwnSheets } from './own-sheets';
import { StageState } from './stage-state';
import { StageRule } from './stage-rule';
import { SubmitAct } from './submit-act';
import './review.css';

/** All of one's own marks in a table, before they are submitted and after; `number`: of this one sheet alone. */
export function Review({ number }: { readonly number: number | null }) {
  const { place, desk } = usePanelDesk();
  const sheets = useOwnSheets();
  const review = reviewOf(desk.panel, sheets, number);
  const isOpen = desk.stage?.state === 'open' && desk.left === null;
  return (
    <div className="desk-page">
      <ReviewHead review={review} number={number} />
      <StageState />
      <Missing review={review} />
      <ReviewTable review={review} />
      <Receipts sheets={desk.sheets} />
      {isOpen && review.ready.length > 0 && <SubmitAct review={review} />}
      <BackToList href={pathsOf(place).list} />
    </div>
  );
}

function BackToList({ href }: { readonly href: string }) {
  const { i18n } = useLingui();
  return (
    <p>
      <Link className="desk-quiet" href={href}>
        {i18n._({ id: 'sheet.to-list', message: '回到清单' })}
      </Link>
    </p>
  );
}

function ReviewHead({ review, number }: { readonly review: Reviewed; readonly number: number | null }) {
  const { i18n } = useLingui();
  const title = titleOf(i18n, review, number);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const values = {
    ready: review.ready.length,
    missing: review.missing.length,
    submitted: review.submitted.length,
  };
  return (
    <header>
      <h1>{title}</h1>
      <p className="desk-lead">
        {i18n._({
          id: 'review.lead',
          message: '{ready} 张可以提交，{missing} 张还没有填全，{submitted} 张已提交。',
          values,
        })}
      </p>
      <StageRule />
    </header>
  );
}

function titleOf(i18n: I18n, { ready, missing, submitted, rows }: Reviewed, number: number | null): string {
  if (number !== null)
    return i18n._({ id: 'review.title-one', message: '核对第 {number} 号的评分表', values: { number } });
  if (ready.length === 0 && missing.length === 0 && submitted.length > 0)
    return i18n._({
      id: 'list.done',
      message: '您的 {submitted} 张评分表都已提交',
      values: { submitted: submitted.length },
    });
  return i18n._({ id: 'review.title', message: '核对您的 {count} 张评分表', values: { count: rows.length } });
}

/** What keeps sheets from being submitted, each with the way there. */
function Missing({ review }: { readonly review: Reviewed }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { place } = usePanelDesk();
  const begun = review.missing.filter(({ sheet }) => sheet.standing.state !== 'untouched');
  if (begun.length === 0) return null;
  return (
    <Notice tone="caution" title={i18n._({ id: 'review.missing', message: '这几张还不能提交' })}>
      <ul className="review-missing">
        {begun.map(({ sheet: { number }, faults }) => (
          <li key={number}>
            <Link href={pathsOf(place).entry(number)}>
              {i18n._({ id: 'sheet.number-of', message: '第 {number} 号', values: { number } })}
            </Link>{' '}
            {faults.map(({ sentence }) => sentence[language]).join(' ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
