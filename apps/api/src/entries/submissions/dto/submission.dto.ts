import { ApiProperty } from '@nestjs/swagger';
import { type StageState, stageStates } from '@laurel/domain/contest';
import { NullableWords, WordsDto } from '../../../platform/input/words.dto.js';
import { SentenceDto } from '../../../platform/problem/problem.dto.js';
import { type EntryState, entryStates } from '../../entry-state.js';
import { type DraftField, draftFields } from '../draft.js';
import { type SubmitterAct, submitterActs } from '../submitter-acts.js';
import { DraftChangesRequest, DraftDto } from './draft.dto.js';

const instant = { type: String, format: 'date-time' } as const;
const optionalInstant = { ...instant, nullable: true } as const;
const state = { enum: entryStates, enumName: 'EntryState' } as const;
const field = { enum: draftFields, enumName: 'DraftField' } as const;

/** When is submitted, and the rule for the last second: on every form, before anything is refused by it. */
export class CallDto {
  @ApiProperty({ enum: stageStates, enumName: 'StageState', nullable: true, description: 'null: there is no call' })
  state: StageState | null;
  @ApiProperty(optionalInstant) opensAt: string | null;
  @ApiProperty(optionalInstant) closesAt: string | null;
  @ApiProperty({ description: 'What counts at the last second' }) rule: SentenceDto;
  @ApiProperty(instant) serverTime: string;
  @ApiProperty({ example: 'Asia/Shanghai' }) timeZone: string;
  @ApiProperty({ ...optionalInstant, description: 'Until then one may withdraw; null: that is not planned yet' })
  voteOpensAt: string | null;
  @ApiProperty({ description: 'Whether the vote has ever opened: nobody withdraws any more' }) hasVoteOpened: boolean;
}

export class SubmissionReasonDto {
  @ApiProperty() words: WordsDto;
  @ApiProperty(instant) at: string;
}

export class SubmissionCardDto {
  @ApiProperty() id: string;
  @ApiProperty(state) state: EntryState;
  @ApiProperty({ ...instant, description: 'Since when it is in this state' }) since: string;
  @ApiProperty({ type: SubmissionReasonDto, nullable: true, description: 'Why it was returned or rejected' })
  reason: SubmissionReasonDto | null;
  @ApiProperty({ type: Number, nullable: true }) number: number | null;
  @ApiProperty({ description: 'As it was typed; empty while there is none' }) title: string;
  @ApiProperty({ ...optionalInstant, description: 'When it was saved last' }) savedAt: string | null;
}

export class SubmissionListDto {
  @ApiProperty() call: CallDto;
  @ApiProperty({ type: [SubmissionCardDto], description: 'One’s own, the newest first' })
  submissions: SubmissionCardDto[];
}

export class SavedFieldDto {
  @ApiProperty(field) field: DraftField;
  @ApiProperty() version: number;
  @ApiProperty(instant) savedAt: string;
  @ApiProperty({ description: 'Whether by this account; else by another of the same entry' }) isMine: boolean;
}

export class DraftFaultDto {
  @ApiProperty({ example: 'joint[1].zh' }) path: string;
  @ApiProperty(field) field: DraftField;
  @ApiProperty() code: string;
  @ApiProperty() sentence: SentenceDto;
}

export class ReceiptDto {
  @ApiProperty({ description: 'Which one of this submission' }) position: number;
  @ApiProperty({ description: 'Of the draft that was submitted' }) version: number;
  @ApiProperty({ ...instant, description: 'By the server’s clock' }) receivedAt: string;
  @ApiProperty({ description: 'SHA-256 of the content in canonical JSON' }) hash: string;
}

export class WholeReceiptDto extends ReceiptDto {
  @ApiProperty({ description: 'The canonical JSON that was hashed' }) content: string;
}

/** The most characters of a text. */
export class DraftLimitsDto {
  @ApiProperty({ description: 'Of a title or a name' }) line: number;
  @ApiProperty() lineEn: number;
  @ApiProperty({ description: 'Of the summary' }) paragraph: number;
  @ApiProperty() paragraphEn: number;
  @ApiProperty({ description: 'Of the description' }) pages: number;
  @ApiProperty() pagesEn: number;
  @ApiProperty({ description: 'Of the figure of a key fact' }) figure: number;
}

export class DraftChoiceDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
}

export class SubmissionDto extends SubmissionCardDto {
  @ApiProperty() call: CallDto;
  @ApiProperty({ description: 'How often it was saved' }) version: number;
  @ApiProperty({ type: DraftDto, description: 'As it was typed' }) draft: DraftDto;
  @ApiProperty({ type: [SavedFieldDto], description: 'Fields that were ever saved' }) saved: SavedFieldDto[];
  @ApiProperty({ type: [DraftFaultDto], description: 'What keeps it from being submitted' }) missing: DraftFaultDto[];
  @ApiProperty({
    type: [DraftChoiceDto],
    nullable: true,
    description: 'By the sealed rules; null: any key may be written, empty: none is asked',
  })
  categories: DraftChoiceDto[] | null;
  @ApiProperty({ type: [DraftChoiceDto], nullable: true }) districts: DraftChoiceDto[] | null;
  @ApiProperty() limits: DraftLimitsDto;
  @ApiProperty({ type: ReceiptDto, nullable: true, description: 'The last one' }) receipt: ReceiptDto | null;
  @ApiProperty({ enum: submitterActs, enumName: 'SubmitterAct', isArray: true, description: 'What can be done now' })
  acts: SubmitterAct[];
}

export class SavedDraftDto {
  @ApiProperty() version: number;
  @ApiProperty({ ...instant, description: 'By the server’s clock' }) savedAt: string;
  @ApiProperty({ type: DraftChangesRequest, description: 'What others saved meanwhile in other fields' })
  joined: DraftChangesRequest;
  @ApiProperty({ type: [DraftFaultDto], description: 'What keeps it from being submitted' }) missing: DraftFaultDto[];
}

export class SubmissionEventDto {
  @ApiProperty(instant) at: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Of a save: its version' }) version: number | null;
  @ApiProperty({ ...field, isArray: true, description: 'Of a save: what was changed' }) fields: DraftField[];
  @ApiProperty({ ...state, nullable: true, description: 'Of a change of state: what it became' }) to: EntryState | null;
  @NullableWords() reason: WordsDto | null;
  @ApiProperty({ description: 'Whether by this account' }) isMine: boolean;
}

export class SubmissionHistoryDto {
  @ApiProperty({ type: [SubmissionEventDto], description: 'The newest first, 200 at most' })
  events: SubmissionEventDto[];
}
