import { useLingui } from '@lingui/react';
import type { Contest } from '../../api/types';
import { Moment } from '../../ui/day';
import { Said } from '../../ui/words';
import './contests.css';

/** Judges who left a panel, when and why, and whether what they had submitted counts; nobody is named. */
export function JudgesLeft({ contest: { judgesLeft } }: { readonly contest: Contest }) {
  const { i18n } = useLingui();
  return judgesLeft.map(({ panel, at, keepsSheets, reason }) => (
    <div key={at} className="changed">
      <p>
        <b>
          <Said words={panel} /> ·{' '}
          {keepsSheets
            ? i18n._({ id: 'judges.left-kept', message: '一位评委退出，已交的评分表计入' })
            : i18n._({ id: 'judges.left-set-aside', message: '一位评委退出，已交的评分表不计入' })}
        </b>{' '}
        <span className="changed-when">
          <Moment at={at} />
        </span>
      </p>
      <p>
        <Said words={reason} />
      </p>
    </div>
  ));
}
