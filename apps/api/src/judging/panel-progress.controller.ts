import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest, CurrentUser } from '../auth/current-user.decorator.js';
import type { Identity } from '../auth/identity.js';
import { Roles } from '../auth/roles.decorator.js';
import type { Contest } from '../contests/contests.service.js';
import { Irreversible } from '../platform/http/irreversible.decorator.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { ProgressDto, ReturnsDto } from './dto/progress.dto.js';
import {
  GiveBackRequest,
  ReplacedJudgeDto,
  ReplaceJudgeRequest,
  ReplacementPreviewDto,
  ReplacementQuery,
} from './dto/replacement.dto.js';
import { MemberPipe } from './member.pipe.js';
import { GiveBack } from './office/give-back.service.js';
import { PreviewReplacement } from './office/preview-replacement.service.js';
import { ReadProgress } from './office/read-progress.service.js';
import { ReadReturns } from './office/read-returns.service.js';
import { ReplaceJudge } from './office/replace-judge.service.js';

const RIGHTS = ['auth.required', 'auth.forbidden', 'contest.not-found', 'panel.not-found'] as const;

/** How far a panel has come, and what the office changes on the way. No route here shows a mark of an open round. */
@ApiTags('judging')
@Controller('contests/:slug/panels/:panel')
export class PanelProgressController {
  constructor(
    private readonly reading: ReadProgress,
    private readonly previewing: PreviewReplacement,
    private readonly replacing: ReplaceJudge,
    private readonly giving: GiveBack,
    private readonly given: ReadReturns,
  ) {}

  @Get('progress')
  @Roles('administrator', 'organiser', 'auditor')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'readProgress', summary: 'How far the judges are, by pseudonym and without marks' })
  @ApiOkResponse({ type: ProgressDto })
  @ApiProblems(...RIGHTS)
  progress(
    @CurrentContest() contest: Contest,
    @CurrentUser() { accountId }: Identity,
    @Param('panel') panel: string,
  ): Promise<ProgressDto> {
    return this.reading.read({ contest, panel }, accountId);
  }

  @Get('members/:member/replacement')
  @Roles('administrator', 'organiser')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'previewReplacement', summary: 'How many judges each entry would have' })
  @ApiOkResponse({ type: ReplacementPreviewDto })
  @ApiProblems('request.invalid', ...RIGHTS, 'panel.member-not-found', 'panel.member-left', 'panel.no-judge')
  preview(
    @CurrentContest() contest: Contest,
    @CurrentUser() { accountId }: Identity,
    @Param('panel') panel: string,
    @Param('member', MemberPipe) member: string,
    @Query() { successor }: ReplacementQuery,
  ): Promise<ReplacementPreviewDto> {
    return this.previewing.preview({ contest, panel, member }, successor ?? null, accountId);
  }

  @Post('members/:member/replacement')
  @Irreversible()
  @HttpCode(200)
  @Roles('administrator', 'organiser')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'replaceJudge', summary: 'Let a judge leave in one act, for a public reason' })
  @ApiOkResponse({ type: ReplacedJudgeDto })
  @ApiProblems(
    'request.invalid',
    ...RIGHTS,
    'panel.member-not-found',
    'panel.member-left',
    'panel.member-twice',
    'affiliations.own',
    'panel.no-judge',
    'round.frozen',
  )
  replace(
    @CurrentContest() contest: Contest,
    @Param('panel') panel: string,
    @Param('member', MemberPipe) member: string,
    @Body() body: ReplaceJudgeRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ReplacedJudgeDto> {
    return this.replacing.replace({ contest, panel, member }, body, actor);
  }

  @Get('returns')
  @Roles('administrator', 'organiser', 'auditor')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'readReturns', summary: 'Submitted sheets that were given back, and why' })
  @ApiOkResponse({ type: ReturnsDto })
  @ApiProblems(...RIGHTS)
  returns(
    @CurrentContest() contest: Contest,
    @CurrentUser() { accountId }: Identity,
    @Param('panel') panel: string,
  ): Promise<ReturnsDto> {
    return this.given.returns({ contest, panel }, accountId);
  }

  @Post('returns')
  @HttpCode(204)
  @Roles('administrator', 'organiser')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'giveBackSheet', summary: 'Give a submitted sheet back to its judge, with a reason' })
  @ApiNoContentResponse()
  @ApiProblems(
    'request.invalid',
    ...RIGHTS,
    'sheet.not-found',
    'sheet.not-submitted',
    'panel.member-left',
    'judging.own-entry',
    'stage.not-found',
    'stage.not-yet-open',
    'stage.closed',
  )
  async giveBack(
    @CurrentContest() contest: Contest,
    @Param('panel') panel: string,
    @Body() body: GiveBackRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.giving.giveBack({ contest, panel }, body, actor);
  }
}
