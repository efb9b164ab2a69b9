import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/auth.module.js';
import { ContestsModule } from '../contests/contests.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { AcceptTerms } from './desk/accept-terms.service.js';
import { DeclareConflict } from './desk/declare-conflict.service.js';
import { ReadDesk } from './desk/read-desk.service.js';
import { SaveSheet } from './desk/save-sheet.service.js';
import { SubmitSheets } from './desk/submit-sheets.service.js';
import { DeskController } from './desk.controller.js';
import { PanelChanges } from './evidence/panel-changes.service.js';
import { SheetProofs } from './evidence/sheet-proofs.service.js';
import { Sheets } from './evidence/sheets.service.js';
import { MarksStages } from './marks-stages.service.js';
import { AddMember } from './office/add-member.service.js';
import { AssignEntries } from './office/assign-entries.service.js';
import { ChangeAffiliations } from './office/change-affiliations.service.js';
import { FieldOfPanel } from './office/field-of-panel.service.js';
import { FindConflict } from './office/find-conflict.service.js';
import { GiveBack } from './office/give-back.service.js';
import { OwnEntries } from './office/own-entries.service.js';
import { PreviewReplacement } from './office/preview-replacement.service.js';
import { ReadAffiliations } from './office/read-affiliations.service.js';
import { ReadMembers } from './office/read-members.service.js';
import { ReadPanels } from './office/read-panels.service.js';
import { ReadProgress } from './office/read-progress.service.js';
import { ReadReturns } from './office/read-returns.service.js';
import { ReplaceJudge } from './office/replace-judge.service.js';
import { OwnSheetsService } from './own-sheets.service.js';
import { PanelProgressController } from './panel-progress.controller.js';
import { PanelRules } from './panel-rules.service.js';
import { PanelsController } from './panels.controller.js';
import { SheetsController } from './sheets.controller.js';
import { Affiliation } from './tables/affiliation.entity.js';
import { Panel } from './tables/panel.entity.js';
import { PanelAssignment } from './tables/panel-assignment.entity.js';
import { PanelConflict } from './tables/panel-conflict.entity.js';
import { PanelConsent } from './tables/panel-consent.entity.js';
import { PanelDeparture } from './tables/panel-departure.entity.js';
import { PanelMember } from './tables/panel-member.entity.js';
import { PanelPseudonym } from './tables/panel-pseudonym.entity.js';
import { SheetReturn } from './tables/sheet-return.entity.js';
import { SheetSubmission } from './tables/sheet-submission.entity.js';
import { SheetVersion } from './tables/sheet-version.entity.js';

const PEOPLE = [Panel, PanelMember, PanelPseudonym, PanelConsent, PanelDeparture, Affiliation];
const SHEETS = [PanelAssignment, PanelConflict, SheetVersion, SheetSubmission, SheetReturn];
const OF_THE_OFFICE = [AddMember, AssignEntries, ChangeAffiliations, FieldOfPanel, FindConflict, GiveBack, OwnEntries];
const READ_BY_THE_OFFICE = [
  PreviewReplacement,
  ReadAffiliations,
  ReadMembers,
  ReadPanels,
  ReadProgress,
  ReadReturns,
  ReplaceJudge,
];
const OF_THE_DESK = [AcceptTerms, DeclareConflict, OwnSheetsService, ReadDesk, SaveSheet, SubmitSheets];
const FOR_RESULTS = [PanelChanges, SheetProofs, Sheets];

@Module({
  imports: [AuthModule, ContestsModule, EntriesModule, TypeOrmModule.forFeature([...PEOPLE, ...SHEETS])],
  controllers: [DeskController, SheetsController, PanelsController, PanelProgressController],
  providers: [MarksStages, PanelRules, ...OF_THE_OFFICE, ...READ_BY_THE_OFFICE, ...OF_THE_DESK, ...FOR_RESULTS],
  exports: FOR_RESULTS,
})
export class JudgingModule {}
