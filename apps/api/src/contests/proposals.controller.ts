import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { ApiProblems } from '../platform/problem/api-problems.decorator.js';
import { ExamplesDto } from './dto/examples.dto.js';
import { ProposalDto, RulebookSource } from './dto/proposal.dto.js';
import { Examples } from './examples.service.js';
import { ProposeContest } from './propose-contest.service.js';

/** What a new contest can begin from. */
@ApiTags('contests')
@ApiBearerAuth()
@Controller()
export class ProposalsController {
  constructor(
    private readonly examples: Examples,
    private readonly proposals: ProposeContest,
  ) {}

  @Get('examples')
  @Roles('administrator')
  @ApiOperation({
    operationId: 'listExamples',
    summary: 'The example rulebooks, and what of each cannot be run so far',
  })
  @ApiOkResponse({ type: ExamplesDto })
  @ApiProblems('auth.required', 'auth.forbidden')
  list(): ExamplesDto {
    return { examples: this.examples.list() };
  }

  @Post('contest-proposals')
  @HttpCode(200)
  @Roles('administrator')
  @ApiOperation({
    operationId: 'proposeContest',
    summary: 'Stages and words for a new contest from a rulebook, an example or a copy; it changes nothing',
  })
  @ApiOkResponse({ type: ProposalDto })
  @ApiProblems(
    ...(['request.invalid', 'auth.required', 'auth.forbidden', 'contest.not-found'] as const),
    ...(['example.not-found', 'rulebook.refused'] as const),
  )
  propose(@Body() source: RulebookSource): Promise<ProposalDto> {
    return this.proposals.read(source);
  }
}
