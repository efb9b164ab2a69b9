import { useLingui } from '@lingui/react';
import { type ReactNode, useEffect } from 'react';
import type { Account, Contest } from '../../../api/types';
import { StageRail } from '../../../features/contests/office/stage-rail';
import { Mast } from './mast';

interface OfficeFrameProps {
  readonly account: Account;
  /** Below the base of the office. */
  readonly path: string;
  readonly contest?: Contest;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}

/** Mast, stage line, side and page: the same everywhere in the office. */
export function OfficeFrame({ account, path, contest, side, children }: OfficeFrameProps) {
  const { i18n } = useLingui();
  useEffect(() => scrollTo(0, 0), [path]);
  return (
    <>
      <a className="o-skip" href="#main">
        {i18n._({ id: 'site.skip', message: '跳到正文' })}
      </a>
      <header className="o-mast">
        <Mast account={account} path={path} contest={contest} />
        {contest !== undefined && <StageRail stages={contest.stages} />}
      </header>
      <div className={side === undefined ? 'o-frame o-frame--single' : 'o-frame'}>
        {side}
        <main className="o-main" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}
