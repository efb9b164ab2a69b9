import { useLingui } from '@lingui/react';
import type { SheetStanding } from '../../api/types';
import { Hash } from '../../ui/hash';
import { useMoment } from './moment';

/** What a judge has in hand of what was submitted: when, and the hash that the log has too. */
export function Receipts({ sheets }: { readonly sheets: readonly SheetStanding[] }) {
  const { i18n } = useLingui();
  const { daySecond } = useMoment();
  const submitted = sheets.flatMap(({ entry, submittedAt, receipt }) =>
    submittedAt === null || receipt === null ? [] : [{ number: entry.number, submittedAt, receipt }],
  );
  if (submitted.length === 0) return null;
  return (
    <details>
      <summary>
        {i18n._({
          id: 'receipts.title',
          message: '已提交 {count} 张的回执',
          values: { count: submitted.length },
        })}
      </summary>
      <p className="soft">
        {i18n._({ id: 'receipts.use', message: '回执是提交内容的指纹，审计日志里有同样的一串，没有分数。' })}
      </p>
      <ol className="receipts">
        {submitted.map(({ number, submittedAt, receipt }) => (
          <li key={number}>
            <span>
              {i18n._({ id: 'sheet.number-of', message: '第 {number} 号', values: { number } })} ·{' '}
              {daySecond(submittedAt)}
            </span>
            <Hash value={receipt} />
          </li>
        ))}
      </ol>
    </details>
  );
}
