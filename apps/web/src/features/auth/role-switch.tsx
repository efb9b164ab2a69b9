import { useLingui } from '@lingui/react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useSignOut } from '../../api/auth';
import type { Account } from '../../api/types';
import { pathIn } from '../../ui/language';
import { useLanguage } from '../../ui/use-language';
import { Said } from '../../ui/words';
import { useRoleNames } from './role-names';
import { homeOf, type RoleHeld, type WorkPlace } from './role-places';
import './role-switch.css';

interface RoleSwitchProps {
  readonly account: Account;
  /** Where one is at work now. */
  readonly here: WorkPlace;
  /** How much of what was typed the server has not got; whoever signs out is asked first. */
  readonly unsent?: number;
  readonly onLeave?: () => void;
  /** What stands in the head: the role, the contest. */
  readonly children: ReactNode;
}

const LOGIN = '/login';

/** In which contest as what one is at work; opens below the head, leads to the others, and out. */
export function RoleSwitch({ account, here, unsent = 0, onLeave, children }: RoleSwitchProps) {
  const { i18n } = useLingui();
  const details = useRef<HTMLDetailsElement>(null);
  const signOut = useSignOut();
  const login = pathIn(useLanguage(), LOGIN);
  const [isAsked, setAsked] = useState(false);
  const asks = isAsked && unsent > 0;
  const leave = () => {
    if (unsent > 0 && !isAsked) {
      setAsked(true);
      return;
    }
    onLeave?.();
    signOut.mutate(undefined, { onSettled: () => location.assign(login) });
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || details.current === null) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  };
  return (
    <details ref={details} className="role-switch" onKeyDown={closeOnEscape}>
      <summary>{children}</summary>
      <ul>
        {account.roles.map((held) => (
          <RolePlace key={`${held.role} ${held.contest}`} place={held} here={here} />
        ))}
        <li>
          {asks && (
            <p role="alert">
              {i18n._({
                id: 'role.unsent',
                message: '{count} 张表还没有进服务器。退出后只留在这台设备上，用同一个账号再登录才接着存。',
                values: { count: unsent },
              })}
            </p>
          )}
          <button type="button" onClick={leave}>
            <b>
              {asks
                ? i18n._({ id: 'role.leave-anyway', message: '仍然退出' })
                : i18n._({ id: 'login.out', message: '退出' })}
            </b>
            <span>{account.name}</span>
          </button>
          {asks && (
            <button type="button" onClick={() => setAsked(false)}>
              <b>{i18n._({ id: 'role.stay', message: '先不退出' })}</b>
            </button>
          )}
        </li>
      </ul>
    </details>
  );
}

interface RolePlaceProps extends Pick<RoleSwitchProps, 'here'> {
  readonly place: RoleHeld;
}

/** Another face is another document: a plain link, which the browser follows. */
function RolePlace({ place, here }: RolePlaceProps) {
  const { i18n } = useLingui();
  const names = useRoleNames();
  const language = useLanguage();
  const isHere = place.role === here.role && (place.contest === here.contest || place.contest === null);
  return (
    <li>
      <a href={pathIn(language, homeOf(place))} aria-current={isHere ? 'true' : undefined}>
        <b>{names[place.role]}</b>
        <span>
          {place.title === null ? i18n._({ id: 'role.everywhere', message: '所有大赛' }) : <Said words={place.title} />}
        </span>
      </a>
    </li>
  );
}
