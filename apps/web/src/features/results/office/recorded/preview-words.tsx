import { useLingui } from '@lingui/react';
import type { RecordedPreview, RecordedSubject } from '../../../../api/recorded';
import { formatWritten } from '../../../../ui/format/exact-number';

interface PreviewWordsProps {
  readonly subject: RecordedSubject;
  /** Of what is typed, while it is being typed. */
  readonly sum: string | null;
  /** Of what was checked and is right. */
  readonly preview: RecordedPreview | null;
}

/** The sum so far; after the check how many rows differ from the version before, and who has none. */
export function PreviewWords({ subject, sum, preview }: PreviewWordsProps) {
  const { i18n } = useLingui();
  const and = i18n._({ id: 'list.and', message: '、' });
  const changed = preview?.rows.filter(({ value, before }) => value !== before).length ?? 0;
  const total = sum ?? preview?.total ?? null;
  return (
    <>
      {total !== null && (
        <span>
          {i18n._({
            id: 'recorded.sum',
            message: '合计，自动：{total}',
            values: { total: formatWritten(total) },
          })}
        </span>
      )}
      <span role="status">
        {preview !== null &&
          (preview.isUnchanged
            ? i18n._({ id: 'recorded.unchanged', message: '和现在的版本一样，没有要写入的' })
            : subject.versions.length === 0
              ? i18n._({ id: 'recorded.right', message: '{count} 行，没有错', values: { count: preview.rows.length } })
              : i18n._({
                  id: 'recorded.changed',
                  message: '{count} 行，没有错；和上一版不同的 {changed} 行',
                  values: { count: preview.rows.length, changed },
                }))}
      </span>
      {preview !== null && preview.without.length > 0 && (
        <span className="o-soft">
          {i18n._({
            id: 'recorded.without',
            message: '没有录的：{numbers} 号',
            values: { numbers: preview.without.join(and) },
          })}
        </span>
      )}
    </>
  );
}
