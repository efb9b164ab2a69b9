import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { DraftedRound } from '../../../api/decision-acts';
import { useLanguage } from '../../../ui/use-language';
import { tieAddress } from './decision-draft';
import { waitingSaid } from './waiting-said';

interface OpenTiesProps {
  /** Where they are decided, of whose contest; left out where that is here. */
  readonly slug?: string;
  readonly drafted: Pick<DraftedRound, 'round' | 'ties' | 'waiting'>;
}

/** What must be decided by people before a version can be proposed. */
export function OpenTies({ slug, drafted: { round, ties, waiting } }: OpenTiesProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const comma = language === 'zh' ? '\u3001' : ', ';
  const said = waitingSaid(
    waiting,
    ties.map(({ list }) => `${round}.${list}`),
  );
  const [tie] = ties;
  if (ties.length === 0 && waiting.length === 0) return null;
  return (
    <div className="o-note o-caution" role="status">
      {ties.map(({ part, list, entries, places }) => (
        <p key={`${part} ${list}`}>
          <b>
            {i18n._({
              id: 'ties.open',
              message: '{entries} 号并列，只有 {places} 个位置，要先定。',
              values: { entries: entries.join(comma), places },
            })}
          </b>
        </p>
      ))}
      {said.map(({ path, code, sentence }) => (
        <p key={path + code}>{sentence[language]}</p>
      ))}
      {slug !== undefined && (
        <Link href={tie === undefined ? `/${slug}/decisions` : tieAddress(slug, { round, entries: tie.entries })}>
          {i18n._({ id: 'ties.decide', message: '去决定' })}
        </Link>
      )}
    </div>
  );
}
