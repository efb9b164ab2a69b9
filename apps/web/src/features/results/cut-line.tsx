import { useLingui } from '@lingui/react';
import type { Cut } from '../../api/types';
import { GapWords } from './gap-words';
import type { RowSource } from './placed';
import './round-part.css';

/** Who is above it went on, and how close it was. */
export function CutLine({ cut, source }: { readonly cut: Cut; readonly source: RowSource }) {
  const { i18n } = useLingui();
  const values = { count: cut.above };
  return (
    <li className="cut-line" id="cut">
      <b>{i18n._({ id: 'round.through', message: '{count, plural, other {以上 # 项入围}}', values })}</b>{' '}
      <span>
        <GapWords cut={cut} source={source} />
      </span>
    </li>
  );
}
