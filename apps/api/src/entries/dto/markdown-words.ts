import { ValidateBy } from 'class-validator';
import { IsText } from '../../platform/input/is-text.decorator.js';
import { TextWords } from '../../platform/input/words.dto.js';
import { unfitReference } from '../markdown.js';

/** Markdown whose character references (`&#x202e;`) give nothing that no text may hold. */
function IsMarkdown(): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value !== 'string' || unfitReference(value) === undefined;
  return ValidateBy({ name: 'isMarkdown', validator: { validate, defaultMessage: () => '$property' } });
}

/** A text of several pages in Markdown; said again, since a check of one's own takes the place of an inherited one. */
export class MarkdownWords extends TextWords {
  @IsText(20_000) @IsMarkdown() declare zh: string;
  @IsText(40_000) @IsMarkdown() declare en?: string;
}
