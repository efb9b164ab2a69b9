import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { WholeNumber } from '../../platform/input/whole-number.decorator.js';
import { IsInstant } from '../../platform/input/is-text.decorator.js';
import { SentenceDto } from '../../platform/problem/problem.dto.js';
import { type AuditEventName, auditEvents } from '../audit-events.js';

const events = Object.keys(auditEvents).sort() as AuditEventName[];

export class ReadAuditQuery {
  @ApiProperty({ required: false, minimum: 1, description: '`next` of the page before' })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  @ApiProperty({ required: false, enum: events, enumName: 'AuditEvent', description: 'This fact alone' })
  @IsOptional()
  @IsIn(events)
  event?: AuditEventName;

  @ApiProperty({ required: false, format: 'uuid', description: 'What this person did, where the log names who did it' })
  @IsOptional()
  @IsUUID()
  actor?: string;

  @ApiProperty({ required: false, type: String, format: 'date-time', description: 'From this moment on' })
  @IsOptional()
  @IsInstant()
  from?: string;

  @ApiProperty({ required: false, type: String, format: 'date-time', description: 'Before this moment' })
  @IsOptional()
  @IsInstant()
  to?: string;
}

export class AuditActorDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

export class AuditEntryDto {
  @ApiProperty({ description: 'Rises from one to the next' }) position: number;
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ enum: events, enumName: 'AuditEvent' }) event: AuditEventName;
  @ApiProperty({ description: 'What it says happened' }) sentence: SentenceDto;
  @ApiProperty({ type: AuditActorDto, nullable: true, description: 'null: nobody signed in, or a judge, never named' })
  by: AuditActorDto | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) fields: object;
  @ApiProperty() requestId: string;
}

export class AuditPageDto {
  @ApiProperty({ type: [AuditEntryDto], description: 'The newest first, a hundred at once' }) entries: AuditEntryDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Ask on with `after`; null at the end' })
  next: number | null;
  @ApiProperty({
    enum: events,
    enumName: 'AuditEvent',
    isArray: true,
    description: 'Not shown while a round is sealed',
  })
  sealed: AuditEventName[];
}

export class AuditActorsDto {
  @ApiProperty({ type: [AuditActorDto], description: 'By name' }) actors: AuditActorDto[];
}

export class AuditFactDto {
  @ApiProperty({ enum: events, enumName: 'AuditEvent' }) event: AuditEventName;
  @ApiProperty() sentence: SentenceDto;
}

export class AuditFactsDto {
  @ApiProperty({ type: [AuditFactDto], description: 'Every fact that the log can hold' }) facts: AuditFactDto[];
  @ApiProperty({ type: [String], description: 'Requests whose own rows are their record' }) notSingly: string[];
}
