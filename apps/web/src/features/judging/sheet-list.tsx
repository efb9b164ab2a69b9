import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { SheetStanding } from '../../api/types';
import { formatExact } from '../../ui/format/exact-number';
import { SaidList, Said } from '../../ui/words';
import { usePanelDesk } from './desk-context';
import { pathsOf } from './desk-paths';
import { isToDo } from './list-counts';
import { ListHead } from './list-head';
import { ListSide } from './list-side';
import { DIGITS } from './own-sheets';
import { SheetStateMark } from './sheet-state-mark';
import { StageState } from './stage-state';
import { NothingAssigned } from './nothing-assigned';
import './sheet-list.css';
import './sheet-list-wide.css';

/** All own sheets, grouped by what is left to do. */
export function SheetList() {
  const { sheets } = usePanelDesk().desk;
  if (sheets.length === 0) return <NothingAssigned />;
  return (
    <div className="sheet-list">
      <ListHead />
      <ListSide />
      <div className="sheet-list-groups">
        <StageState />
        <Groups />
      </div>
    </div>
  );
}

function Groups() {
  const { i18n } = useLingui();
  const { sheets } = usePanelDesk().desk;
  const of = (state: SheetStanding['state']) => sheets.filter((sheet) => sheet.state === state);
  return (
    <>
      <Group title={i18n._({ id: 'list.to-do', message: '未评完' })} sheets={sheets.filter(isToDo)}>
        {i18n._({ id: 'list.to-do-how', message: '草稿随时保存，不必一次评完' })}
      </Group>
      <Group title={i18n._({ id: 'list.complete', message: '草稿已填全，待提交' })} sheets={of('complete')}>
        {i18n._({ id: 'list.complete-how', message: '提交前都可以改' })}
      </Group>
      <Group title={i18n._({ id: 'list.submitted', message: '已提交' })} sheets={of('submitted')}>
        {i18n._({ id: 'list.submitted-how', message: '只能看，要改须由组委会退回并写明理由' })}
      </Group>
      <Group title={i18n._({ id: 'list.recused', message: '已回避' })} sheets={of('recused')}>
        {i18n._({ id: 'list.recused-how', message: '不计入您的进度' })}
      </Group>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly sheets: readonly SheetStanding[];
  readonly children: ReactNode;
}

function Group({ title, sheets, children }: GroupProps) {
  const { i18n } = useLingui();
  if (sheets.length === 0) return null;
  return (
    <section className="sheet-group">
      <div className="sheet-group-head">
        <h2>{title}</h2>
        <p>
          {i18n._({ id: 'list.count', message: '{count} 个', values: { count: sheets.length } })} · {children}
        </p>
      </div>
      <ol>
        {sheets.map((sheet) => (
          <Row key={sheet.entry.number} sheet={sheet} />
        ))}
      </ol>
    </section>
  );
}

function Row({ sheet }: { readonly sheet: SheetStanding }) {
  const { i18n } = useLingui();
  const { place, desk } = usePanelDesk();
  const { entry, state, marked, givenBack } = sheet;
  const isGivenBack = givenBack !== null && state !== 'submitted' && state !== 'recused';
  const values = { marked, count: desk.panel.criteria.length };
  return (
    <li>
      <Link className="sheet-row" href={pathsOf(place).entry(entry.number)}>
        <span className="sheet-row-number">{entry.number}</span>
        <span>
          <span className="sheet-row-title">
            <Said words={entry.title} byPhrase />
          </span>
          <span className="sheet-row-by">
            <SaidList list={entry.submitters} />
          </span>
        </span>
        {isGivenBack ? (
          <span className="sheet-state" data-state="draft">
            {i18n._({ id: 'list.given-back', message: '退回，待再交' })}
          </span>
        ) : (
          <SheetStateMark state={state} />
        )}
        <span className="sheet-row-sum">
          {state === 'draft' && <small>{i18n._({ id: 'list.marked', message: '{marked}/{count} 项', values })}</small>}
          {(state === 'complete' || state === 'submitted') &&
            sheet.sheet.total !== null &&
            formatExact(sheet.sheet.total, DIGITS)}
        </span>
      </Link>
    </li>
  );
}
