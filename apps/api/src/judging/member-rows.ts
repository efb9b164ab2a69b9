import type { EntityManager } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';

/** A judge on a panel, with what the lot gave, what was accepted and how they left. */
export interface MemberRow {
  readonly id: string;
  readonly panelId: string;
  readonly panel: string;
  readonly accountId: string;
  readonly judge: string | null;
  readonly addedAt: Date;
  readonly acceptedAt: Date | null;
  readonly leftAt: Date | null;
  readonly keepsSheets: boolean | null;
  readonly leftReason: WordsDto | null;
}

interface WhichMembers {
  readonly contestId: string;
  readonly panel?: string;
  readonly accountId?: string;
}

/** Those of a panel or of an account, or all of the contest, in the order in which they were added. */
export const findMembers = (manager: EntityManager, which: WhichMembers): Promise<MemberRow[]> =>
  manager.query<MemberRow[]>(
    `select member.id, panels.id as "panelId", panels.panel, member.account_id as "accountId",
       'J' || pseudonym.number as judge, member.added_at as "addedAt", consent.accepted_at as "acceptedAt",
       departure.left_at as "leftAt", departure.keeps_sheets as "keepsSheets", departure.reason as "leftReason"
     from panel_members as member
     join panels on panels.id = member.panel_id
     left join panel_pseudonyms as pseudonym on pseudonym.member_id = member.id
     left join panel_consents as consent on consent.member_id = member.id
     left join panel_departures as departure on departure.member_id = member.id
     where member.contest_id = $1 and ($2::text is null or panels.panel = $2)
       and ($3::uuid is null or member.account_id = $3)
     order by member.added_at, member.id`,
    [which.contestId, which.panel ?? null, which.accountId ?? null],
  );
