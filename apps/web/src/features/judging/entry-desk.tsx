import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { useJudgedSheet } from '../../api/desk';
import type { SheetStanding } from '../../api/types';
import { State } from '../../ui/state';
import { usePanelDesk, useSaver, useSnapshot } from './desk-context';
import { pathsOf } from './desk-paths';
import { EntryFoot } from './entry-foot';
import { EntryHead } from './entry-head';
import { KeptSheet } from './kept-sheet';
import { EntryMaterial } from './material';
import { ReadSheet } from './read-sheet';
import { ScoreSheet } from './score-sheet';
import { readOnlyOf } from './sheet-phase';
import type { SheetSaver } from './sheet-saver';
import { Versus } from './versus';
import './entry-desk.css';

/** One entry beside its sheet. */
export function EntryDesk({ number }: { readonly number: number }) {
  const { i18n } = useLingui();
  const { place, desk } = usePanelDesk();
  const saver = useSaver(number);
  const standing = desk.sheets.find(({ entry }) => entry.number === number);
  if (standing !== undefined && saver !== undefined)
    return <Shown key={number} number={number} standing={standing} saver={saver} />;
  return (
    <State
      sign="lock"
      level={1}
      title={i18n._({ id: 'sheet.not-mine', message: '这张表不是分给您的' })}
      actions={
        <Link className="button" href={pathsOf(place).list}>
          {i18n._({ id: 'sheet.to-own-list', message: '回到我的清单' })}
        </Link>
      }
    >
      <p>{i18n._({ id: 'sheet.not-mine-why', message: '链接可能来自另一位评委。' })}</p>
    </State>
  );
}

interface ShownProps {
  readonly number: number;
  readonly standing: SheetStanding;
  readonly saver: SheetSaver;
}

function Shown({ number, standing, saver }: ShownProps) {
  const { place, desk } = usePanelDesk();
  const query = useJudgedSheet(place, number);
  const sheet = useSnapshot(saver);
  const newest = query.data?.sheet;
  useEffect(() => {
    if (newest !== undefined) saver.refresh(newest);
  }, [saver, newest]);
  const readOnly = readOnlyOf(desk, standing);
  const { trouble } = sheet;
  if (trouble?.kind === 'stale') return <Versus number={number} standing={standing} saver={saver} stale={trouble} />;
  if (sheet.isUnsent && readOnly !== null) return <KeptSheet standing={standing} sheet={sheet} />;
  return (
    <>
      <div className="entry-desk">
        <EntryHead standing={standing} readOnly={readOnly} saver={saver} />
        <EntryMaterial query={query} />
        {readOnly === null ? (
          <ScoreSheet standing={standing} saver={saver} sheet={sheet} />
        ) : (
          <ReadSheet standing={standing} readOnly={readOnly} />
        )}
      </div>
      <EntryFoot number={number} />
    </>
  );
}
