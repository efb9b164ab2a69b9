import type { FormParts } from '../../../features/voting/form-parts';
import { choice, votes } from '../../../features/voting/forms/choose';
import { grade } from '../../../features/voting/forms/grade';
import { points } from '../../../features/voting/forms/points';
import { rank } from '../../../features/voting/forms/rank';
import { OwnWords } from '../code/own-words';
import { messages as englishForms } from '../locales/forms/en.po';
import { messages as chineseForms } from '../locales/forms/zh-CN.po';
import { messages as englishMarks } from '../locales/marks/en.po';
import { messages as chineseMarks } from '../locales/marks/zh-CN.po';

const WORDS = { zh: { ...chineseForms, ...chineseMarks }, en: { ...englishForms, ...englishMarks } };

const withWords = ({ Fill, Count, Mark, isWhole }: FormParts): FormParts => ({
  Fill: (props) => (
    <OwnWords words={WORDS}>
      <Fill {...props} />
    </OwnWords>
  ),
  Count: (props) => (
    <OwnWords words={WORDS}>
      <Count {...props} />
    </OwnWords>
  ),
  Mark: (props) => (
    <OwnWords words={WORDS}>
      <Mark {...props} />
    </OwnWords>
  ),
  isWhole,
});

/** By the kind of the form; those that choose and may give an entry several votes are `votes`. */
export const formParts = {
  choose: withWords(choice),
  votes: withWords(votes),
  rank: withWords(rank),
  points: withWords(points),
  grade: withWords(grade),
};
