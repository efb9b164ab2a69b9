import { useLingui } from '@lingui/react';
import { useExplanation } from '../../api/results';
import { useSay } from '../../ui/words';
import { scoreFigure } from './sum/explanation-layout';

/** What the score of a round is called, as far as the arithmetic is known. */
export function useScoreName(slug: string, number: number, round: string): string {
  const { i18n } = useLingui();
  const say = useSay();
  const explained = useExplanation(slug, { round, number }).data;
  const id = explained === undefined ? null : scoreFigure(explained);
  const figure = explained?.figures.find((each) => each.id === id);
  return figure === undefined ? i18n._({ id: 'results.score', message: '得分' }) : say(figure.title);
}
