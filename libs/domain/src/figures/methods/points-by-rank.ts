import { divideExact, exactInteger, sumExact, type Exact } from '../../exact/exact.js';
import { say, type Sentence } from '../../terms/words.js';
import { alongEntries } from '../along-entries.js';
import type { PlacesTaken } from '../places.js';
import { figuresOf, placeParameters, placesAlong, placeShown, placeWords, type PlaceRule } from './place-parameters.js';
import { pointParameters, pointsByPlace, pointWords, tableOrRatio } from './point-table.js';

function pointsOf({ first, last }: PlacesTaken, tied: PlaceRule['tied'], worth: (place: number) => Exact): Exact {
  switch (tied) {
    case undefined:
    case 'highest':
      return worth(first);
    case 'share': {
      const count = last - first + 1;
      return divideExact(sumExact(Array.from({ length: count }, (_, i) => worth(first + i))), exactInteger(count));
    }
    case 'lowest':
      return worth(last);
  }
}

const tiedWords: Record<NonNullable<PlaceRule['tied']>, Sentence> = {
  highest: say('并列者都得较前名次的分', 'those who are tied all get the points of the better place'),
  share: say('并列者得所占各名次的平均分', 'those who are tied get the mean of the points of their places'),
  lowest: say('并列者都得较后名次的分', 'those who are tied all get the points of the worse place'),
};

export const pointsByRank = alongEntries({
  name: 'points-by-rank',
  parameters: { ...placeParameters, ...pointParameters },
  refinement: tableOrRatio,
  figures: figuresOf,
  apply(list, values) {
    const worth = pointsByPlace(values, list.refuse);
    return placesAlong(list, values).map((places) =>
      places === undefined ? undefined : pointsOf(places, values.tied, worth),
    );
  },
  sentence(values, names) {
    const [places, points, tied] = [placeWords(values, names), pointWords(values), tiedWords[values.tied ?? 'highest']];
    return say(`${places.zh}；${points.zh}；${tied.zh}`, `${places.en}; ${points.en}; ${tied.en}`);
  },
  arithmetic(list, row, values) {
    const places = placesAlong(list, values)[row];
    return places === undefined ? null : say(`第 ${placeShown(places)} 名`, `place ${placeShown(places)}`);
  },
});
