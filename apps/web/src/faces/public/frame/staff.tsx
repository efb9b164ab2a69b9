import { lazy, Suspense } from 'react';
import { isSignInRemembered } from '../../../api/sign-in-hint';
import { useBrowser } from '../../../ui/use-browser';

const StaffName = lazy(async () => ({ default: (await import('../../../features/auth/staff-name')).StaffName }));

/** The name of who is signed in. A reader who never signed in here loads nothing for it. */
export function Staff() {
  const mayBe = useBrowser() && isSignInRemembered();
  if (!mayBe) return null;
  return (
    <Suspense fallback={null}>
      <StaffName />
    </Suspense>
  );
}
