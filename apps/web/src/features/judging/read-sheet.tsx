import { useLingui } from '@lingui/react';
import type { SheetStanding } from '../../api/types';
import { Hash } from '../../ui/hash';
import { Notice } from '../../ui/notice';
import { Said } from '../../ui/words';
import { UndoConflict } from './conflict-button';
import { usePanelDesk } from './desk-context';
import { useMoment } from './moment';
import type { ReadOnly } from './sheet-phase';
import { StageState } from './stage-state';
import { SumTable } from './sum-table';
import { Versions } from './versions';
import './score-sheet.css';
import './sheet-more.css';

interface ReadSheetProps {
  readonly standing: SheetStanding;
  readonly readOnly: ReadOnly;
}

/** The sheet where nothing can be changed, with the reason. */
export function ReadSheet({ standing, readOnly }: ReadSheetProps) {
  const { i18n } = useLingui();
  const { number } = standing.entry;
  return (
    <section className="score-sheet" aria-labelledby="sheet-title">
      <div className="desk-part-head">
        <h2 id="sheet-title">{i18n._({ id: 'sheet.form', message: '评分表' })}</h2>
      </div>
      <Reason standing={standing} readOnly={readOnly} />
      {readOnly !== 'recused' && standing.sheet.version > 0 && (
        <>
          <Marks standing={standing} />
          <SumTable criteria={standing.sheet.criteria} />
          <Versions number={number} />
        </>
      )}
    </section>
  );
}

function Reason({ standing, readOnly }: ReadSheetProps) {
  if (readOnly === 'submitted') return <Submitted standing={standing} />;
  return readOnly === 'recused' ? <Recused standing={standing} /> : <StageState />;
}

function Submitted({ standing: { submittedAt, receipt } }: { readonly standing: SheetStanding }) {
  const { i18n } = useLingui();
  const { daySecond } = useMoment();
  const values = { time: submittedAt === null ? '' : daySecond(submittedAt) };
  return (
    <Notice tone="done" title={i18n._({ id: 'sheet.submitted', message: '已在 {time} 提交，只能看', values })}>
      <p>
        {i18n._({ id: 'sheet.submitted-why', message: '要改，须由组委会写明理由退回。' })}
        {receipt !== null && (
          <>
            {' '}
            {i18n._({ id: 'sheet.receipt', message: '回执：' })}
            <Hash value={receipt} />
          </>
        )}
      </p>
    </Notice>
  );
}

function Recused({ standing: { conflict, entry } }: { readonly standing: SheetStanding }) {
  const { i18n } = useLingui();
  const title =
    conflict?.by === 'office'
      ? i18n._({
          id: 'conflict.by-office',
          message: '组委会查明您与第 {number} 号有利益关系',
          values: { number: entry.number },
        })
      : i18n._({ id: 'conflict.declared', message: '您已回避第 {number} 号', values: { number: entry.number } });
  return (
    <>
      <Notice isNew tone="done" title={title}>
        <p>
          {i18n._({ id: 'conflict.means', message: '这张表不再计分，原来打的分已隐藏。' })}
          {conflict?.mayUndo === true && i18n._({ id: 'conflict.may-undo', message: '提交之前可以撤销。' })}
        </p>
      </Notice>
      {conflict?.mayUndo === true && <UndoConflict number={entry.number} />}
    </>
  );
}

function Marks({ standing }: { readonly standing: SheetStanding }) {
  const { i18n } = useLingui();
  const { panel } = usePanelDesk().desk;
  return (
    <dl className="read-marks">
      {standing.sheet.criteria.map(({ criterion, mark, comment }) => (
        <div key={criterion}>
          <dt>
            <Said words={panel.criteria.find(({ id }) => id === criterion)?.title ?? { zh: criterion }} />
          </dt>
          <dd>
            <b>{mark ?? i18n._({ id: 'sheet.unmarked', message: '未评' })}</b>
            {comment !== '' && <span>{comment}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
