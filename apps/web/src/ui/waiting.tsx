import { useEffect, useState } from 'react';

const NOTICED_AFTER = 300;

/** Shows nothing for 300 ms, then what is being waited for. */
export function Waiting({ title }: { readonly title: string }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), NOTICED_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <section className="state" aria-busy="true" hidden={!isShown}>
      <span className="skeleton skeleton--sign" />
      <div>
        <h2 role="status">{isShown && title}</h2>
        <p aria-hidden="true">
          <span className="skeleton skeleton--long" />
          <span className="skeleton skeleton--short" />
        </p>
      </div>
    </section>
  );
}
