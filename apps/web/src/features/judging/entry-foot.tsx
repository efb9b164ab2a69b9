import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { SheetStanding } from '../../api/types';
import { formatExact } from '../../ui/format/exact-number';
import { usePanelDesk } from './desk-context';
import { pathsOf } from './desk-paths';
import { useEntryName } from './entry-head';
import { DIGITS, useOwnSheets } from './own-sheets';

/** The entries before and behind, and the sum as it stands. */
export function EntryFoot({ number }: { readonly number: number }) {
  const { i18n } = useLingui();
  const { desk } = usePanelDesk();
  const own = useOwnSheets().find((sheet) => sheet.number === number);
  const at = desk.sheets.findIndex(({ entry }) => entry.number === number);
  const missing = own?.criteria.filter(({ mark }) => mark === null).length ?? 0;
  return (
    <nav className="desk-foot" aria-label={i18n._({ id: 'foot.entries', message: '项目' })}>
      <div className="desk-foot-row">
        <Step standing={desk.sheets[at - 1]} way="back" />
        <p className="desk-foot-sum">
          {own?.standing.state !== 'recused' && (
            <>
              <small>{i18n._({ id: 'sum.total', message: '合计' })}</small>
              {own?.total === null || own === undefined ? (
                <span>{i18n._({ id: 'foot.missing', message: '还差 {missing} 项', values: { missing } })}</span>
              ) : (
                <b>{formatExact(own.total, DIGITS)}</b>
              )}
            </>
          )}
        </p>
        <Step standing={desk.sheets[at + 1]} way="on" />
      </div>
    </nav>
  );
}

interface StepProps {
  readonly standing: SheetStanding | undefined;
  readonly way: 'back' | 'on';
}

function Step({ standing, way }: StepProps) {
  const { i18n } = useLingui();
  const { place } = usePanelDesk();
  const nameOf = useEntryName();
  if (standing === undefined) return <span />;
  const { number } = standing.entry;
  return (
    <Link className={`desk-step desk-step--${way}`} href={pathsOf(place).entry(number)}>
      <small>
        {way === 'back'
          ? i18n._({ id: 'foot.back', message: '‹ 第 {number} 号', values: { number } })
          : i18n._({ id: 'foot.on', message: '第 {number} 号 ›', values: { number } })}
      </small>
      <span>{nameOf(standing.entry)}</span>
    </Link>
  );
}
