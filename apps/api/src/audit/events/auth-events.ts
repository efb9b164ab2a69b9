export interface AuthEvents {
  'account.signed-in': { accountId: string; sessionId: string };
  'account.signed-out': { accountId: string; sessionId: string };
  'administrator.set-up': { accountId: string; role: 'administrator' };
  'setup-link.made': { expiresAt: string };
  'invitation.made': { invitationId: string; role: string };
  'invitation.link-shown': { invitationId: string; role: string; expiresAt: string };
  'invitation.taken-back': { invitationId: string; role: string };
  'invitation.accepted': { invitationId: string; accountId: string; role: string; isNewRole: boolean };
  'role.taken': { accountId: string; role: string };
  'password-link.shown': { accountId: string; expiresAt: string };
  'password.reset': { accountId: string; sessionId: string };
}

export const authEvents: Readonly<Record<keyof AuthEvents, string>> = {
  'account.signed-in': 'Somebody signed in with an e-mail address and a password.',
  'account.signed-out': 'Somebody ended a session.',
  'administrator.set-up': 'A one-time link was used to make the account of an administrator.',
  'invitation.made': 'Somebody was invited to a role; no link was shown yet.',
  'invitation.link-shown': 'A one-time link of an invitation was shown once; earlier ones are no longer good.',
  'invitation.taken-back': 'An invitation was taken back with its links; roles that are held stay as they are.',
  'invitation.accepted': 'Somebody accepted an invitation with its link, and holds the role.',
  'role.taken': 'A role of somebody was taken away; it holds no more from that moment on.',
  'password-link.shown': 'A one-time link to set another password of an account was shown once.',
  'password.reset': 'Another password was set with a one-time link; all earlier sessions of the account ended.',
  'setup-link.made': 'The launcher made a one-time link for an administrator.',
};
