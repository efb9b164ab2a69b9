import { useLingui } from '@lingui/react';
import type { ResultRound } from '../../api/types';
import { Disclosure } from '../../ui/disclosure';
import { Part } from '../../ui/part';
import { Said } from '../../ui/words';
import { Out, Rows } from './award-lists';

interface EarlierRoundProps {
  readonly slug: string;
  readonly version: number;
  readonly round: ResultRound;
}

/** The ranking of a round that led to the last one: folded, since it is long. */
export function EarlierRound({ slug, version, round }: EarlierRoundProps) {
  const { i18n } = useLingui();
  const source = { slug, version, round: round.id, score: round.score };
  const count = round.parts.reduce((sum, { ranking }) => sum + ranking.length, 0);
  const summary = i18n._({
    id: 'results.earlier',
    message: '{count, plural, other {看 # 个项目在这一轮的名次和算式}}',
    values: { count },
  });
  return (
    <Part title={<Said words={round.title} />} aside={i18n._({ id: 'results.earlier-round', message: '前面的一轮' })}>
      <Disclosure
        summary={summary}
        always={round.parts.map((part) => (
          <div key={part.part ?? ''}>
            {part.title !== null && (
              <h3>
                <Said words={part.title} />
              </h3>
            )}
            <Rows ranked={part.ranking} source={source} />
            {part.out.length > 0 && <Out out={part.out} />}
          </div>
        ))}
      />
    </Part>
  );
}
