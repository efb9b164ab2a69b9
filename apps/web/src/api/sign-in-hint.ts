const KEY = 'laurel.signed-in';

/** Whether somebody signed in with this browser: else no page asks the api for a session. */
export function isSignInRemembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function rememberSignIn(): void {
  try {
    localStorage.setItem(KEY, 'yes');
  } catch {
    // without storage the session ends with the page
  }
}

export function forgetSignIn(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // nothing was remembered
  }
}
