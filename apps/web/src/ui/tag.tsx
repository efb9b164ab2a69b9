import { useLingui } from '@lingui/react';

/** Marks what was made up, where it stands. */
export function SampleTag() {
  const { i18n } = useLingui();
  return <span className="tag tag--sample">{i18n._({ id: 'tag.sample', message: '示例' })}</span>;
}
