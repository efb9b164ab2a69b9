import { useLingui } from '@lingui/react';
import type { Call, SubmissionCard } from '../../api/types';
import { Said } from '../../ui/words';
import { useMoments } from './moments';
import { stateWordsOf } from './state-words';
import type { Screened } from './use-screened';

interface StateHeadProps {
  readonly card: SubmissionCard;
  readonly call: Call;
  readonly screened: Screened | null;
  /** 1 where it is the first line of the page. */
  readonly level: 1 | 2;
}

/** The state of an entry, a shape and words; then why, and what it means. */
export function StateHead({ card, call, screened, level }: StateHeadProps) {
  const { i18n } = useLingui();
  const { daySecond } = useMoments();
  const { shape, title, means } = stateWordsOf(i18n, card, call, screened);
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading className={level === 1 ? 'own-state' : 'own-state own-state--small'} data-shape={shape}>
        {title}
      </Heading>
      {card.reason !== null && (
        <p className="own-reason">
          {i18n._({ id: 'own.reason', message: '理由：' })}
          <Said words={card.reason.words} />{' '}
          <span className="faint">
            {i18n._({
              id: 'own.by-office',
              message: '（组委会，{at}）',
              values: { at: daySecond(card.reason.at) },
            })}
          </span>
        </p>
      )}
      <p className="own-means">{means}</p>
    </>
  );
}
