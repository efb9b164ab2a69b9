import { exactRatio, ONE, ZERO } from '../../exact/exact.js';
import { say, type Sentence } from '../../terms/words.js';
import { alongEntries, type AlongResult } from '../along-entries.js';
import {
  figuresOf,
  placeParameters,
  placesAlong,
  placeWords,
  type PlaceRule,
  type PlacesOfRows,
} from './place-parameters.js';

function placeOf({ first, last }: PlacesOfRows, tied: PlaceRule['tied']): AlongResult {
  switch (tied) {
    case undefined:
    case 'highest':
      return { whole: (row) => first[row] ?? 0, factor: ONE, offset: ZERO };
    case 'share':
      return { whole: (row) => (first[row] ?? 0) + (last[row] ?? 0), factor: exactRatio(1n, 2n), offset: ZERO };
    case 'lowest':
      return { whole: (row) => last[row] ?? 0, factor: ONE, offset: ZERO };
  }
}

const tiedWords: Record<NonNullable<PlaceRule['tied']>, Sentence> = {
  highest: say('并列者都取较前的名次', 'those who are tied all take the better place'),
  share: say('并列者取所占名次的平均', 'those who are tied take the mean of their places'),
  lowest: say('并列者都取较后的名次', 'those who are tied all take the worse place'),
};

export const rank = alongEntries({
  name: 'rank',
  parameters: placeParameters,
  figures: figuresOf,
  survey: placesAlong,
  apply: (_, places, values) => placeOf(places, values.tied),
  sentence(values, names) {
    const [places, tied] = [placeWords(values, names), tiedWords[values.tied ?? 'highest']];
    return say(`${places.zh}，${tied.zh}`, `${places.en}; ${tied.en}`);
  },
  arithmetic: () => null,
});
