import { divideExact, exactInteger, exactRatio, sumExact, ZERO, type Exact } from '../../exact/exact.js';
import { say, type Sentence } from '../../terms/words.js';
import { alongEntries, type AlongResult } from '../along-entries.js';
import { commonWhole } from '../numbers.js';
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
  survey: placesAlong,
  apply(list, { first, groups }, values) {
    const worth = pointsByPlace(values, (code, sentence) => list.run.refuse(code, sentence));
    const points = new Map(groups.map((places) => [places.first, pointsOf(places, values.tied, worth)]));
    return pointsAsWhole(first, points) ?? { exact: (row) => points.get(first[row] ?? 0) };
  },
  sentence(values, names) {
    const [places, points, tied] = [placeWords(values, names), pointWords(values), tiedWords[values.tied ?? 'highest']];
    return say(`${places.zh}；${points.zh}；${tied.zh}`, `${places.en}; ${points.en}; ${tied.en}`);
  },
  arithmetic(_, { first, last }, { row }) {
    const shown = placeShown({ first: first[row] ?? 0, last: last[row] ?? 0 });
    return say(`第 ${shown} 名`, `place ${shown}`);
  },
});

/** Over one denominator, where that is short: points are mostly whole numbers, or halves and thirds where they are shared. */
function pointsAsWhole(first: Int32Array, points: ReadonlyMap<number, Exact>): AlongResult | undefined {
  const common = commonWhole([...points.values()]);
  if (common === undefined) return undefined;
  const whole = new Map([...points].map(([place, value]) => [place, Number(value.mul(common).valueOf())]));
  return { whole: (row) => whole.get(first[row] ?? 0) ?? NaN, factor: exactRatio(1n, BigInt(common)), offset: ZERO };
}
