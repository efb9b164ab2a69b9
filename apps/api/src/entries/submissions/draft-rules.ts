import type { AttributeKeys } from '../../contests/rulebooks.service.js';
import { FIGURE, LINE, PAGES, PARAGRAPH } from '../import/read-texts.js';
import type { DraftChoiceDto, DraftLimitsDto } from './dto/submission.dto.js';

/** What the form says of each field beforehand: the same that a submission is held to. */
export const draftLimits: DraftLimitsDto = {
  line: LINE.zh.most,
  lineEn: LINE.en.most,
  paragraph: PARAGRAPH.zh.most,
  paragraphEn: PARAGRAPH.en.most,
  pages: PAGES.zh.most,
  pagesEn: PAGES.en.most,
  figure: FIGURE.most,
};

/** What can be chosen; null where any key may be written, empty where there is nothing to choose. */
export function choicesOf(keys: AttributeKeys | undefined): DraftChoiceDto[] | null {
  if (keys === true) return null;
  return (keys ?? []).map(({ id, title }) => ({ id, title: title ?? { zh: id } }));
}
