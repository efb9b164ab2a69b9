export interface AuthEvents {
  'account.signed-in': { accountId: string; sessionId: string };
  'account.signed-out': { accountId: string; sessionId: string };
  'administrator.set-up': { accountId: string; role: 'administrator' };
  'setup-link.made': { expiresAt: string };
}

export const authEvents: Readonly<Record<keyof AuthEvents, string>> = {
  'account.signed-in': 'Somebody signed in with an e-mail address and a password.',
  'account.signed-out': 'Somebody ended a session.',
  'administrator.set-up': 'A one-time link was used to make the account of an administrator.',
  'setup-link.made': 'The launcher made a one-time link for an administrator.',
};
