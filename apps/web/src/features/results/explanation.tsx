import { useLingui } from '@lingui/react';
import type { ExplanationQuestion } from '../../api/addresses';
import { useExplanation } from '../../api/results';
import type { ResultScore, Sanction } from '../../api/types';
import { Fetched } from '../../ui/fetched';
import { DecisionNote } from './decision-note';
import { SumLinks } from './sum-links';
import { WorkedSum } from './sum/worked-sum';

interface ExplanationProps extends ExplanationQuestion {
  readonly slug: string;
  /** Where it is not known, the figure that makes the score is found by its value. */
  readonly score?: ResultScore;
}

/** The arithmetic behind one place, asked for when it is opened. */
export function Explanation({ slug, score, ...question }: ExplanationProps) {
  const { i18n } = useLingui();
  const query = useExplanation(slug, question);
  return (
    <Fetched query={query} waiting={i18n._({ id: 'explanation.loading', message: '正在取算式' })} level={3}>
      {(explained) => (
        <>
          {explained.decisions.filter(isNotSaid).map((decision, index) => (
            <DecisionNote key={index} decision={decision} />
          ))}
          <WorkedSum explained={explained} {...(score === undefined ? {} : { score })}>
            <SumLinks slug={slug} explained={explained} published={question.published} />
          </WorkedSum>
        </>
      )}
    </Fetched>
  );
}

/** Who is out stands there with the reason already. */
const isNotSaid = ({ kind }: Sanction): boolean => kind !== 'withdrawn' && kind !== 'disqualified';
