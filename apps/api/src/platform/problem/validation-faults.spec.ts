import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { validated } from '../../app.validation.js';
import { IsText } from '../input/is-text.decorator.js';
import type { Problem } from './problem.js';

class Part {
  @IsText(7)
  name: string;
}

class LongerPart extends Part {
  @IsText(9)
  declare name: string;
}

class Whole {
  // a message with numbers of its own: the sentence takes none of them
  @Min(3, { message: 'at least 100 of 200' })
  @Max(5)
  count: number;

  @MinLength(2)
  @MaxLength(4)
  code: string;

  @IsArray()
  @ArrayMaxSize(1)
  @ValidateNested({ each: true })
  @Type(() => LongerPart)
  parts: LongerPart[];
}

const sentencesOf = async (body: object): Promise<string[]> => {
  const refused = await validated(Whole, body).catch((problem: Problem) => problem);
  return (refused as Problem).errors?.map(({ path, sentence }) => `${path}: ${sentence.en}`) ?? [];
};

it('says the bounds that the check was given', async () => {
  expect(await sentencesOf({ count: 2, code: '1', parts: [{ name: 'x'.repeat(10) }] })).toEqual([
    'count: This must be 3 or more.',
    'code: This needs at least 2 characters.',
    'parts[0].name: This may have at most 9 characters; it has 10.',
  ]);
  expect(await sentencesOf({ count: 6, code: '12345', parts: [{ name: 'a' }, { name: 'b' }] })).toEqual([
    'count: This must be 5 or less.',
    'code: This may have at most 4 characters.',
    'parts: There may be at most 1 of these.',
  ]);
});
