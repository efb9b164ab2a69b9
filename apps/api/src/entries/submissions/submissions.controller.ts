import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest, CurrentUser } from '../../auth/current-user.decorator.js';
import type { Identity } from '../../auth/identity.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { Contest } from '../../contests/contests.service.js';
import { EntryNumberPipe } from '../../platform/input/entry-number.pipe.js';
import { Irreversible } from '../../platform/http/irreversible.decorator.js';
import { ApiProblems } from '../../platform/problem/api-problems.decorator.js';
import { DraftChangesRequest, SaveDraftRequest, SubmitRequest } from './dto/draft.dto.js';
import {
  ReceiptDto,
  SavedDraftDto,
  SubmissionDto,
  SubmissionHistoryDto,
  SubmissionListDto,
  WholeReceiptDto,
} from './dto/submission.dto.js';
import type { Whose } from './own-submission.js';
import { ReadSubmissions } from './read-submissions.service.js';
import { OwnEntries } from './own-entries.service.js';
import { SaveDraft } from './save-draft.service.js';
import { Submit } from './submit.service.js';

@ApiTags('submissions')
@ApiBearerAuth()
@Controller('contests/:slug/submissions')
export class SubmissionsController {
  constructor(
    private readonly reading: ReadSubmissions,
    private readonly saving: SaveDraft,
    private readonly submitting: Submit,
    private readonly own: OwnEntries,
  ) {}

  @Get()
  @Roles('submitter')
  @ApiOperation({ operationId: 'listSubmissions', summary: 'One’s own entries, and until when they can be submitted' })
  @ApiOkResponse({ type: SubmissionListDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found')
  async list(@CurrentContest() contest: Contest, @CurrentUser() user: Identity): Promise<SubmissionListDto> {
    return this.reading.list(contest, await this.own.whose(contest.id, user.accountId));
  }

  @Post()
  @Roles('submitter')
  @ApiOperation({ operationId: 'createSubmission', summary: 'Begin a draft' })
  @ApiCreatedResponse({ type: SubmissionDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found', 'submission.not-found', 'submission.too-many')
  async create(@CurrentContest() contest: Contest, @CurrentUser() user: Identity): Promise<SubmissionDto> {
    const lead = await this.own.leadOf(contest.id, user.accountId);
    const id = await this.saving.create({ contestId: contest.id, accountId: user.accountId, lead });
    return this.reading.read(contest, await this.whose(contest, user, id));
  }

  @Get(':id')
  @Roles('submitter')
  @ApiOperation({ operationId: 'readSubmission', summary: 'An entry of one’s own, its state first' })
  @ApiOkResponse({ type: SubmissionDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found', 'submission.not-found')
  async read(
    @CurrentContest() contest: Contest,
    @CurrentUser() user: Identity,
    @Param('id') id: string,
  ): Promise<SubmissionDto> {
    return this.reading.read(contest, await this.whose(contest, user, id));
  }

  @Patch(':id')
  @Roles('submitter')
  @ApiOperation({ operationId: 'saveDraft', summary: 'Save fields as they were typed: all of them or none' })
  @ApiOkResponse({ type: SavedDraftDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'submission.not-found')
  @ApiProblems('submission.conflict', 'submission.wrong-state')
  async save(
    @CurrentContest() contest: Contest,
    @CurrentUser() user: Identity,
    @Param('id') id: string,
    @Body() body: SaveDraftRequest,
  ): Promise<SavedDraftDto> {
    return this.saving.save(await this.whose(contest, user, id), body);
  }

  @Post(':id/receipts')
  @HttpCode(200)
  @Roles('submitter')
  @ApiOperation({
    operationId: 'submitEntry',
    summary: 'Submit the version that was seen; the same again gets the same receipt',
  })
  @ApiOkResponse({ type: ReceiptDto })
  @ApiProblems('request.invalid', 'auth.required', 'auth.forbidden')
  @ApiProblems('contest.not-found', 'submission.not-found', 'stage.not-found')
  @ApiProblems('stage.not-yet-open', 'stage.closed', 'submission.wrong-state', 'submission.changed')
  @ApiProblems('submission.incomplete')
  async submit(
    @CurrentContest() contest: Contest,
    @CurrentUser() user: Identity,
    @Param('id') id: string,
    @Body() { version }: SubmitRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ReceiptDto> {
    return this.submitting.submit(await this.whose(contest, user, id), version, actor);
  }

  @Get(':id/receipts/:position')
  @Roles('submitter')
  @ApiOperation({ operationId: 'readReceipt', summary: 'A receipt, with the content that was hashed' })
  @ApiOkResponse({ type: WholeReceiptDto })
  @ApiProblems('auth.required', 'auth.forbidden')
  @ApiProblems('contest.not-found', 'submission.not-found', 'submission.no-receipt', 'entry.not-found')
  async receipt(
    @CurrentContest() contest: Contest,
    @CurrentUser() user: Identity,
    @Param('id') id: string,
    @Param('position', EntryNumberPipe) position: number,
  ): Promise<WholeReceiptDto> {
    return this.reading.receipt(await this.whose(contest, user, id), position);
  }

  @Post(':id/take-back')
  @HttpCode(204)
  @Roles('submitter')
  @ApiOperation({ operationId: 'takeBackSubmission', summary: 'Back to a draft, to be changed before the close' })
  @ApiNoContentResponse()
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found', 'submission.not-found', 'stage.not-found')
  @ApiProblems('stage.not-yet-open', 'stage.closed', 'submission.wrong-state')
  async takeBack(
    @CurrentContest() contest: Contest,
    @CurrentUser() user: Identity,
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.submitting.takeBack(await this.whose(contest, user, id), actor);
  }

  @Post(':id/withdrawal')
  @Irreversible()
  @HttpCode(204)
  @Roles('submitter')
  @ApiOperation({ operationId: 'withdrawSubmission', summary: 'Leave the contest for good, until the vote opens' })
  @ApiNoContentResponse()
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found', 'submission.not-found')
  @ApiProblems('submission.vote-opened', 'submission.wrong-state')
  async withdraw(
    @CurrentContest() contest: Contest,
    @CurrentUser() user: Identity,
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.submitting.withdraw(await this.whose(contest, user, id), actor);
  }

  @Get(':id/history')
  @Roles('submitter')
  @ApiOperation({ operationId: 'readSubmissionHistory', summary: 'What was saved and done, the newest first' })
  @ApiOkResponse({ type: SubmissionHistoryDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found', 'submission.not-found')
  async history(
    @CurrentContest() contest: Contest,
    @CurrentUser() user: Identity,
    @Param('id') id: string,
  ): Promise<SubmissionHistoryDto> {
    return this.reading.history(await this.whose(contest, user, id));
  }

  @Get(':id/versions/:version')
  @Roles('submitter')
  @ApiOperation({ operationId: 'readSavedVersion', summary: 'The fields that one save changed, as they were typed' })
  @ApiOkResponse({ type: DraftChangesRequest })
  @ApiProblems('auth.required', 'auth.forbidden')
  @ApiProblems('contest.not-found', 'submission.not-found', 'submission.no-version', 'entry.not-found')
  async version(
    @CurrentContest() contest: Contest,
    @CurrentUser() user: Identity,
    @Param('id') id: string,
    @Param('version', EntryNumberPipe) version: number,
  ): Promise<DraftChangesRequest> {
    return this.reading.saved(await this.whose(contest, user, id), version);
  }

  private async whose({ id: contestId }: Contest, { accountId }: Identity, id: string): Promise<Whose> {
    return { ...(await this.own.whose(contestId, accountId)), id };
  }
}
