import type { ReactNode } from 'react';

const SIGNS = {
  clock: (
    <>
      <circle cx="28" cy="28" r="19" />
      <path d="M28 16v12l8 6" />
    </>
  ),
  lock: <path d="M12 26h32v22H12zM19 26v-7a9 9 0 0 1 18 0v7M28 34v6" />,
  done: (
    <>
      <circle cx="28" cy="28" r="19" />
      <path d="M19 29l7 7 12-15" />
    </>
  ),
  alert: (
    <>
      <circle cx="28" cy="28" r="19" />
      <path d="M28 17v14M28 36v3" />
    </>
  ),
  offline: <path d="M8 22a29 29 0 0 1 40 0M15 30a19 19 0 0 1 26 0M22 38a9 9 0 0 1 12 0M10 10l36 36" />,
  empty: <path d="M12 10h32v36H12zM20 20h16M20 28h16M20 36h8" />,
} as const;

interface StateProps {
  readonly sign: keyof typeof SIGNS;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly tone?: 'alert' | 'done';
  /** 1 where the state is the whole page. */
  readonly level?: 1 | 2 | 3;
}

/** What happened, what it means for the reader, what can be done: in this order. */
export function State({ sign, title, children, actions, tone, level = 2 }: StateProps) {
  const Heading = `h${level}` as const;
  return (
    <section
      className={tone === undefined ? 'state' : `state state--${tone}`}
      role={tone === 'alert' ? 'alert' : undefined}
    >
      <svg className="state-sign" viewBox="0 0 56 56" aria-hidden="true">
        {SIGNS[sign]}
      </svg>
      <div>
        <Heading>{title}</Heading>
        {children}
        {actions !== undefined && <div className="button-row">{actions}</div>}
      </div>
    </section>
  );
}
