import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../audit/audited-changes.service.js';
import { CurrentActor, CurrentContest } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { Contest } from '../contests/contests.service.js';
import { LargeBody, SentBytes } from '../platform/http/large-body.decorator.js';
import { Irreversible } from '../platform/http/irreversible.decorator.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { ImportedEvidenceDto, PublishedDto, PublishRequest } from './dto/publish.dto.js';
import { ImportEvidence } from './import-evidence.service.js';
import { PublishRound } from './publish-round.service.js';

@ApiTags('results')
@ApiBearerAuth()
@Controller('contests/:slug')
export class ResultsOfficeController {
  constructor(
    private readonly importing: ImportEvidence,
    private readonly publishing: PublishRound,
  ) {}

  @Roles('administrator', 'organiser')
  @Post('evidence')
  @Irreversible()
  @LargeBody()
  @ApiOperation({ operationId: 'importEvidence', summary: 'Check evidence and freeze it, in an imported contest only' })
  @ApiBody({ schema: { type: 'object', additionalProperties: true, description: 'The evidence' } })
  @ApiCreatedResponse({ type: ImportedEvidenceDto })
  @ApiProblems('auth.required', 'auth.forbidden', 'contest.not-found', 'request.too-large', 'deciding.busy')
  @ApiProblems('contest.not-imported', 'rulebook.not-sealed', 'evidence.already-imported')
  @ApiProblems('evidence.refused', 'deciding.too-large')
  importEvidence(
    @CurrentContest() contest: Contest,
    @SentBytes() evidence: Uint8Array<ArrayBuffer>,
    @CurrentActor() actor: Actor,
  ): Promise<ImportedEvidenceDto> {
    return this.importing.import(contest, evidence, actor);
  }

  @Roles('administrator', 'organiser')
  @Post('rounds/:round/outcomes')
  @Irreversible()
  @ApiOperation({
    operationId: 'publishOutcome',
    summary: 'Publish what was imported or, by a second person, exactly what a notice proposed',
  })
  @ApiCreatedResponse({ type: PublishedDto })
  @ApiProblems(
    ...(['request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found', 'round.not-found'] as const),
    ...(['results.no-evidence', 'results.pending', 'results.reason-required', 'results.unchanged'] as const),
    ...([
      'results.contradicts',
      'notice.none',
      'notice.superseded',
      'notice.along',
      'notice.own',
      'notice.not-over',
    ] as const),
    ...(['notice.hash-differs', 'notice.not-as-proposed', 'evidence.refused'] as const),
    ...(['deciding.busy', 'deciding.too-large'] as const),
  )
  publish(
    @CurrentContest() contest: Contest,
    @Param('round') round: string,
    @Body() { reason = null, corrects = [], confirms = null }: PublishRequest,
    @CurrentActor() actor: Actor,
  ): Promise<PublishedDto> {
    return this.publishing.publish(contest, { round, reason, corrects, confirms }, actor);
  }
}
