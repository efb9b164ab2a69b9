import { useLingui } from '@lingui/react';
import type { CastHere } from './kept';
import './receipt.css';

/** All that matters of receipts, should the code that shows them be late. */
export function Counted({ receipts }: { readonly receipts: readonly Pick<CastHere, 'receipt'>[] }) {
  const { i18n } = useLingui();
  return (
    <div className="page-head" role="status">
      <h1>{i18n._({ id: 'vote.counted-late', message: '选票已计入' })}</h1>
      {receipts.map(({ receipt }) => (
        <p key={receipt} className="receipt-code">
          {receipt}
        </p>
      ))}
    </div>
  );
}
