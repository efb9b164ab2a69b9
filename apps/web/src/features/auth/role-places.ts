import type { Account } from '../../api/types';

export type RoleHeld = Account['roles'][number];
export type Role = RoleHeld['role'];

/** Where one is at work: in which contest as what; without a contest an administrator. */
export interface WorkPlace {
  readonly role: Role;
  readonly contest: string | null;
}

/** The page below the language where somebody of this role works; each face is a document of its own. */
export function homeOf({ role, contest }: WorkPlace): string {
  if (contest === null) return '/office';
  if (role === 'judge') return `/desk/${contest}`;
  return role === 'submitter' ? `/${contest}/submissions` : `/office/${contest}`;
}

const OFFICE_ROLES: readonly Role[] = ['administrator', 'organiser', 'auditor'];

/** Whether somebody works in the office: of this contest, or of any. */
export const isOfOffice = ({ roles }: Pick<Account, 'roles'>, contest?: string): boolean =>
  roles.some(
    (held) =>
      OFFICE_ROLES.includes(held.role) &&
      (held.role === 'administrator' || contest === undefined || held.contest === contest),
  );

/** As what somebody works in the office of a contest: the role that may do most; null where there is none. */
export function officeRoleIn({ roles }: Pick<Account, 'roles'>, contest: string | null): Role | null {
  const held = (role: Role): boolean =>
    roles.some((each) => each.role === role && (role === 'administrator' || each.contest === contest));
  return OFFICE_ROLES.find(held) ?? null;
}

/** Contests in which somebody judges. */
export const judgedBy = ({ roles }: Pick<Account, 'roles'>): readonly string[] =>
  roles.flatMap(({ role, contest }) => (role === 'judge' && contest !== null ? [contest] : []));

/** The page where somebody with one role in one contest works; null where there are several, or none. */
export function onlyHomeOf({ roles }: Pick<Account, 'roles'>): string | null {
  const [only] = roles;
  return only === undefined || roles.length > 1 || only.contest === null ? null : homeOf(only);
}

/** A page of those who sign in that an address may lead back to afterwards: of this site. */
export const isBackAddress = (path: string | null): path is string =>
  path !== null &&
  /^\/(en\/)?(office|desk|[a-z][a-z0-9-]*\/submissions)(\/[\w/.-]*)?(\?[\w=&%.-]*)?$/.test(path) &&
  !path.includes('//');
