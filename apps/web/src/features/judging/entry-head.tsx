import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import type { SheetStanding } from '../../api/types';
import { SaidList, Said, useSay } from '../../ui/words';
import { ConflictButton } from './conflict-button';
import { usePanelDesk } from './desk-context';
import { pathsOf } from './desk-paths';
import type { ReadOnly } from './sheet-phase';
import type { SheetSaver } from './sheet-saver';

interface EntryHeadProps {
  readonly standing: SheetStanding;
  readonly readOnly: ReadOnly | null;
  readonly saver: SheetSaver;
}

/** Which entry, how far one has come, and the way to declare a conflict of interest. */
export function EntryHead({ standing, readOnly, saver }: EntryHeadProps) {
  const { entry } = standing;
  useTitle(entry.number);
  return (
    <header className="entry-desk-head">
      <EntryLine number={entry.number} />
      <h1>
        <Said words={entry.title} byPhrase />
      </h1>
      {entry.submitters.length > 0 && (
        <p className="entry-desk-by">
          <SaidList list={entry.submitters} />
        </p>
      )}
      {readOnly === null && <ConflictButton number={entry.number} saver={saver} />}
    </header>
  );
}

function useTitle(number: number): void {
  const { i18n } = useLingui();
  const title = i18n._({ id: 'sheet.title', message: '第 {number} 号 · 评分表 · 桂冠', values: { number } });
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** `第 6 号 · 23 个里已填全 14 个 · 回到清单`. */
export function EntryLine({ number }: { readonly number: number }) {
  const { i18n } = useLingui();
  const { place, desk } = usePanelDesk();
  const own = desk.sheets.filter(({ state }) => state !== 'recused');
  const full = own.filter(({ state }) => state === 'complete' || state === 'submitted');
  const values = { number, count: own.length, full: full.length };
  return (
    <p className="entry-desk-line">
      {i18n._({ id: 'sheet.line', message: '第 {number} 号 · {count} 个里已填全 {full} 个', values })} ·{' '}
      <Link href={pathsOf(place).list}>{i18n._({ id: 'sheet.to-list', message: '回到清单' })}</Link>
    </p>
  );
}

/** The number and the short title, where there is one. */
export function useEntryName(): (entry: SheetStanding['entry']) => string {
  const say = useSay();
  return ({ shortTitle, title }) => say(shortTitle ?? title);
}
