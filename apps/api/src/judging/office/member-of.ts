import type { Tx } from '../../database/transactions.js';
import { Problem } from '../../platform/problem/problem.js';
import { findMembers, type MemberRow } from '../member-rows.js';
import type { MemberOf } from '../panel-of.js';

/** A judge at work on the panel, found by the id that the office has. */
export async function memberAtWork(tx: Tx, { contest, panel, member: id }: MemberOf): Promise<MemberRow> {
  const members = await findMembers(tx, { contestId: contest.id, panel });
  const member = members.find((each) => each.id === id);
  if (member === undefined) throw new Problem('panel.member-not-found');
  if (member.leftAt !== null) throw new Problem('panel.member-left');
  return member;
}
