import { ApiProperty } from '@nestjs/swagger';
import { problemCodes, type ProblemCode } from './catalogue.js';

export class SentenceDto {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class FaultDto {
  @ApiProperty({ description: 'Where it is, e.g. `submitters[0].name.zh` or `rounds[0].figures[2].steps[1]`' })
  path: string;
  @ApiProperty() code: string;
  @ApiProperty() sentence: SentenceDto;
}

/** RFC 9457 problem details. */
export class ProblemDto {
  @ApiProperty() type: string;
  @ApiProperty() title: string;
  @ApiProperty() status: number;
  @ApiProperty({ enum: problemCodes, enumName: 'ProblemCode' }) code: ProblemCode;
  @ApiProperty() detail: SentenceDto;
  @ApiProperty() requestId: string;
  @ApiProperty({ type: [FaultDto], required: false }) errors?: FaultDto[];
}
