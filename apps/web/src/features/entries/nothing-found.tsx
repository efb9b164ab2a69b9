import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { State } from '../../ui/state';

interface NothingFoundProps {
  readonly search: string;
  /** Where all of them are. */
  readonly all: string;
}

export function NothingFound({ search, all }: NothingFoundProps) {
  const { i18n } = useLingui();
  const title =
    search === ''
      ? i18n._({ id: 'entries.nothing', message: '没有符合这些条件的项目' })
      : i18n._({ id: 'entries.nothing-for', message: '没有符合“{search}”的项目', values: { search } });
  const clear = (
    <Link className="button button--plain" href={all}>
      {i18n._({ id: 'entries.clear', message: '清除条件' })}
    </Link>
  );
  return (
    <State sign="empty" title={title} actions={clear}>
      <p>{i18n._({ id: 'entries.nothing-try', message: '试试少写几个字，或去掉其他条件。' })}</p>
    </State>
  );
}
