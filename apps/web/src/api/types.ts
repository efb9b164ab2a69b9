import type { components } from './generated/schema';

type Schemas = components['schemas'];

export type Words = Schemas['WordsDto'];
export type Sentence = Schemas['SentenceDto'];
export type Problem = Schemas['ProblemDto'];
export type ProblemCode = Schemas['ProblemCode'];
export type Fault = Schemas['FaultDto'];

export type ContestCard = Schemas['ContestCardDto'];
export type Contest = Schemas['ContestDto'];
export type Stage = Schemas['StageDto'];
export type StopCard = Schemas['StopCardDto'];

export type OfficeStage = Schemas['OfficeStageDto'];

export type Rules = Schemas['RulesDto'];
export type RulebookVersion = Schemas['RulebookVersionDto'];
export type ExplainedRulebook = Schemas['ExplainedRulebookDto'];
export type ExplainedRound = Schemas['ExplainedRoundDto'];
export type ExplainedPanel = Schemas['ExplainedPanelDto'];
export type FigureRule = Schemas['ExplainedFigureRuleDto'];
export type SaidRule = Schemas['SaidDto'];

export type EntryCard = Schemas['EntryCardDto'];
export type EntryList = Schemas['EntryListDto'];
export type Entry = Schemas['EntryDto'];
export type EntryResult = Schemas['EntryResultDto'];
export type KeyCount = Schemas['KeyCountDto'];
export type KeyFact = Schemas['KeyFactDto'];
export type Measured = Schemas['MeasuredDto'];

export type SubmitterCard = Schemas['SubmitterCardDto'];
export type SubmitterList = Schemas['SubmitterListDto'];
export type Submitter = Schemas['SubmitterDto'];
export type SubmitterEntry = Schemas['SubmitterEntryDto'];

export type BallotPage = Schemas['BallotPageDto'];
export type BallotEntry = Schemas['BallotEntryDto'];
export type Totals = Schemas['TotalsDto'];
export type BallotRequest = Schemas['CastBallotRequest'];
export type TakenBallot = Schemas['CastBallotDto'];
export type OwnBallots = Schemas['OwnBallotsDto'];
export type BallotReceipt = Schemas['BallotReceiptDto'];
export type VoterToken = Schemas['VoterTokenDto'];

export type Call = Schemas['CallDto'];
export type SubmissionCard = Schemas['SubmissionCardDto'];
export type SubmissionList = Schemas['SubmissionListDto'];
export type Submission = Schemas['SubmissionDto'];
export type SubmissionHistory = Schemas['SubmissionHistoryDto'];
export type SubmissionEvent = Schemas['SubmissionEventDto'];
export type SubmissionReceipt = Schemas['ReceiptDto'];
export type WholeReceipt = Schemas['WholeReceiptDto'];
export type Draft = Schemas['DraftDto'];
export type DraftField = Schemas['DraftField'];
export type DraftFault = Schemas['DraftFaultDto'];
export type DraftChanges = Schemas['DraftChangesRequest'];
export type DraftChoice = Schemas['DraftChoiceDto'];
export type SavedDraft = Schemas['SavedDraftDto'];

export type Roadshow = Schemas['RoadshowDto'];
export type Stop = Schemas['StopDto'];
export type Exposure = Schemas['ExposureDto'];
export type Coverage = Schemas['CoverageDto'];
export type EntryAppearance = Schemas['EntryAppearanceDto'];

export type Results = Schemas['ResultsDto'];
export type ResultVersion = Schemas['ResultVersionDto'];
export type ResultRound = Schemas['RoundResultDto'];
export type ResultPart = Schemas['PartDto'];
export type ResultScore = Schemas['ScoreDto'];
export type AwardList = Schemas['AwardListDto'];
export type Ranked = Schemas['RankedDto'];
export type OutEntry = Schemas['OutDto'];
export type Tie = Schemas['TieDto'];
export type Cut = Schemas['CutDto'];
export type Strip = Schemas['StripDto'];
export type Sanction = Schemas['SanctionDto'];
export type Decisions = Schemas['DecisionsDto'];
export type MadeDecision = Schemas['NoticeDecisionDto'];
export type Notice = Schemas['NoticePageDto'];
export type NoticePart = Schemas['NoticePartDto'];
export type NoticeVersion = Schemas['NoticeVersionDto'];
export type ResultRows = Schemas['ResultRowsDto'];

export type ExplainedEntry = Schemas['ExplainedEntryDto'];
export type ExplainedFigure = Schemas['ExplainedFigureDto'];
export type ExplainedStepResult = Schemas['ExplainedStepResultDto'];
export type ExplainedLine = Schemas['ExplainedLineDto'];
export type ExplainedInput = Schemas['ExplainedInputDto'];
export type KeyRef = Schemas['KeyRefDto'];

export type Comparison = Schemas['ComparisonDto'];
export type ComparedEntry = Schemas['ComparedEntryDto'];
export type ComparedTerm = Schemas['ComparedTermDto'];
export type Both = Schemas['BothDto'];
export type NeedOfPair = Schemas['NeedDto'];
export type NeededWay = Schemas['NeededWayDto'];

export type Announcement = Schemas['AnnouncementDto'];
export type AnnouncedList = Schemas['AnnouncedListDto'];
export type AnnouncedEntry = Schemas['AnnouncedEntryDto'];

export type Session = Schemas['SessionDto'];
export type Account = Schemas['AccountDto'];

export type DeskPanels = Schemas['DeskPanelsDto'];
export type DeskPanel = Schemas['DeskPanelDto'];
export type Desk = Schemas['DeskDto'];
export type JudgedPanel = Schemas['PanelDto'];
export type JudgedCriterion = Schemas['CriterionDto'];
export type JudgedEntry = Schemas['JudgedEntryDto'];
export type MarksStage = Schemas['MarksStageDto'];
export type SheetStanding = Schemas['SheetStandingDto'];
export type SheetState = Schemas['SheetState'];
export type JudgedSheet = Schemas['SheetDto'];
export type SheetVersion = Schemas['SheetVersionDto'];
export type SheetVersions = Schemas['SheetVersionsDto'];
export type SavedSheet = Schemas['SavedSheetDto'];
export type SubmittedSheets = Schemas['SubmittedSheetsDto'];
export type CriterionMark = Schemas['CriterionMarkDto'];
export type Material = Schemas['MaterialDto'];
