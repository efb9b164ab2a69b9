import { useEffect, useState } from 'react';

const NOTICED_AFTER = 300;

interface WaitingProps {
  readonly title: string;
  /** Keeps the foot below the window, so that nothing jumps when the page comes. */
  readonly isPage?: boolean;
}

/** Shows nothing for 300 ms, then what is being waited for. */
export function Waiting({ title, isPage = false }: WaitingProps) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), NOTICED_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={isPage ? 'waiting waiting--page' : 'waiting'} aria-busy="true">
      <section className="state" hidden={!isShown}>
        <span className="skeleton skeleton--sign" />
        <div>
          <h2 role="status">{isShown && title}</h2>
          <p aria-hidden="true">
            <span className="skeleton skeleton--long" />
            <span className="skeleton skeleton--short" />
          </p>
        </div>
      </section>
    </div>
  );
}
