import { useLingui } from '@lingui/react';
import { Moment } from '../../ui/day';

interface SealedOnProps {
  readonly at: string;
  /** The contest took place elsewhere, and its rulebook was sealed here afterwards. */
  readonly isImported: boolean;
}

/** When a rulebook was sealed, and that it was not sealed when the contest took place, where that is so. */
export function SealedOn({ at, isImported }: SealedOnProps) {
  const { i18n } = useLingui();
  if (!isImported) {
    return (
      <>
        {i18n._({ id: 'rules.sealed-on', message: '封存于' })} <Moment at={at} />
      </>
    );
  }
  return (
    <>
      {i18n._({ id: 'rules.imported-on', message: '导入本站并封存于' })} <Moment at={at} />
      {i18n._({ id: 'rules.not-sealed-then', message: '；大赛当时没有封存规则' })}
    </>
  );
}
