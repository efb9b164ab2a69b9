import { exactInteger, exactRatio, type Exact } from '../../exact/exact.js';
import { say, type Sentence } from '../../terms/words.js';
import { alongEntries } from '../along-entries.js';
import type { PlacesTaken } from '../places.js';
import { figuresOf, placeParameters, placesAlong, placeWords, type PlaceRule } from './place-parameters.js';

function placeOf({ first, last }: PlacesTaken, tied: PlaceRule['tied']): Exact {
  switch (tied) {
    case undefined:
    case 'highest':
      return exactInteger(first);
    case 'share':
      return exactRatio(BigInt(first + last), 2n);
    case 'lowest':
      return exactInteger(last);
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
  apply: (list, values) =>
    placesAlong(list, values).map((places) => (places === undefined ? undefined : placeOf(places, values.tied))),
  sentence(values, names) {
    const [places, tied] = [placeWords(values, names), tiedWords[values.tied ?? 'highest']];
    return say(`${places.zh}，${tied.zh}`, `${places.en}; ${tied.en}`);
  },
  arithmetic: () => null,
});
