import { useLingui } from '@lingui/react';
import type { Ranked } from '../../api/types';
import type { Cut } from './cut';
import type { RowSource } from './placed';
import { GapWords } from './strip-plot';

interface CutLineProps {
  readonly cut: Cut;
  readonly ranking: readonly Ranked[];
  readonly source: RowSource;
}

/** Who is above it went on, and how close it was. */
export function CutLine({ cut, ranking, source }: CutLineProps) {
  const { i18n } = useLingui();
  const count = ranking.indexOf(cut.firstOut);
  return (
    <li className="cut-line" id="cut">
      <b>{i18n._({ id: 'round.through', message: '{count, plural, other {以上 # 项入围}}', values: { count } })}</b>{' '}
      <span>
        <GapWords cut={cut} ranking={[...ranking]} score={source.score} />
      </span>
    </li>
  );
}
