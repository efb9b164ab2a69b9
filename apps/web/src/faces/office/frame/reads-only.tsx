import { useLingui } from '@lingui/react';

/** Instead of what changes something, for an auditor. */
export function ReadsOnly() {
  const { i18n } = useLingui();
  return (
    <p className="o-note">{i18n._({ id: 'office.reads-only', message: '审计只读。这里要做的事，由组委会来做。' })}</p>
  );
}
