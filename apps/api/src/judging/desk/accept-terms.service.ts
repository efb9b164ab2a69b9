import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import { Problem } from '../../platform/problem/problem.js';
import type { AcceptTermsRequest } from '../dto/desk.dto.js';
import { accountOf } from '../account-of.js';
import { OwnSheetsService, refuseLeft, sheetOf } from '../own-sheets.service.js';
import type { PanelOf } from '../panel-of.js';
import { PanelRules } from '../panel-rules.service.js';
import { PanelConflict } from '../tables/panel-conflict.entity.js';
import { PanelConsent } from '../tables/panel-consent.entity.js';
import { TERMS_HASH, TERMS_VERSION } from '../terms.js';

/** Writes down that a judge accepts what will be published, with the conflicts that are known beforehand. */
@Injectable()
export class AcceptTerms {
  constructor(
    private readonly rules: PanelRules,
    private readonly own: OwnSheetsService,
    private readonly changes: AuditedChanges,
  ) {}

  async accept(of: PanelOf, { version, conflicts }: AcceptTermsRequest, actor: Actor): Promise<void> {
    await this.rules.find(of);
    const { contest, panel } = of;
    await this.changes.run(actor, async (tx) => {
      const own = await this.own.lock(tx, { ...of, accountId: accountOf(actor) });
      const { member } = own;
      refuseLeft(member);
      if (member.acceptedAt !== null) throw new Problem('terms.accepted');
      if (version !== TERMS_VERSION) throw new Problem('terms.changed');
      await tx.insert(PanelConsent, { memberId: member.id, terms: version, termsHash: TERMS_HASH });
      const declared = conflicts.map((number) => sheetOf(own, number)).filter(({ isRecused }) => !isRecused);
      const keys = { contestId: contest.id, memberId: member.id, madeBy: actor.accountId };
      const rows = declared.map(({ entry }) => ({ ...keys, entry, source: 'declared' as const, holds: true }));
      if (rows.length > 0) await tx.insert(PanelConflict, rows);
      const fields = { panel, terms: version, conflicts: rows.length };
      return { result: undefined, audit: { event: 'terms.accepted', contestId: contest.id, fields } };
    });
  }
}
