import { homeOf, isBackAddress, isOfOffice, judgedBy, officeRoleIn, onlyHomeOf, type RoleHeld } from './role-places';

const account = (...roles: RoleHeld[]) => ({ roles });
const held = (role: RoleHeld['role'], contest: string | null) => ({ role, contest, title: null });

describe('where somebody works', () => {
  it.each([
    ['administrator', null, '/office'],
    ['organiser', 'spring', '/office/spring'],
    ['auditor', 'spring', '/office/spring'],
    ['judge', 'spring', '/desk/spring'],
    ['submitter', 'spring', '/spring/submissions'],
  ] as const)('%s of %s: %s', (role, contest, home) => expect(homeOf({ role, contest })).toBe(home));

  it('is the office of the contests where the role is held, and of all for an administrator', () => {
    const organiser = account(held('organiser', 'spring'), held('judge', 'autumn'));
    expect([isOfOffice(organiser), isOfOffice(organiser, 'spring'), isOfOffice(organiser, 'autumn')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(isOfOffice(account(held('administrator', null)), 'autumn')).toBe(true);
    expect(isOfOffice(account(held('submitter', 'spring')))).toBe(false);
  });

  it('is told by the role that may do most', () => {
    const both = account(held('auditor', 'spring'), held('organiser', 'spring'), held('auditor', 'autumn'));
    expect(officeRoleIn(both, 'spring')).toBe('organiser');
    expect(officeRoleIn(both, 'autumn')).toBe('auditor');
    expect(officeRoleIn(both, 'winter')).toBeNull();
    expect(officeRoleIn(account(held('administrator', null)), null)).toBe('administrator');
  });

  it('is the desk for each contest that is judged', () => {
    expect(judgedBy(account(held('judge', 'spring'), held('organiser', 'autumn')))).toEqual(['spring']);
  });
});

describe('the only place where somebody works', () => {
  it.each([
    [[held('judge', 'spring')], '/desk/spring'],
    [[held('submitter', 'spring')], '/spring/submissions'],
    [[held('judge', 'spring'), held('organiser', 'autumn')], null],
    [[held('administrator', null)], null],
    [[], null],
  ])('%j: %s', (roles, home) => expect(onlyHomeOf(account(...roles))).toBe(home));
});

describe('an address to go back to after signing in', () => {
  it.each([
    '/office',
    '/en/office',
    '/desk/spring',
    '/spring/submissions/1a-b/form',
    '/en/spring/submissions',
    '/office/spring/stages?open=vote',
  ])('%s is one', (path) => expect(isBackAddress(path)).toBe(true));

  it.each([
    null,
    '',
    '/',
    '/spring',
    '/spring/submissionsx',
    '/spring/entries',
    '//evil.example/office',
    '/office//evil.example',
    'https://evil.example/office',
  ])('%s is none', (path) => expect(isBackAddress(path)).toBe(false));

  it.each(['/office\\evil', '/office/../x:y', 'javascript:alert(1)//office', '/officer'])('%s is none either', (path) =>
    expect(isBackAddress(path)).toBe(false),
  );
});
