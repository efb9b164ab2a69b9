import { type ReactNode, useEffect, useId } from 'react';

interface PartProps {
  readonly title: ReactNode;
  /** A small line under the name. */
  readonly aside?: ReactNode;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A part of a page: a strong rule, its name in the margin, its matter beside it. */
export function Part({ title, aside, id, children }: PartProps) {
  const own = useId();
  const headingId = `${id ?? own}-name`;
  useEffect(() => {
    // it came after the browser has looked for what the address names
    if (id !== undefined && location.hash === `#${id}`) document.getElementById(id)?.scrollIntoView();
  }, [id]);
  return (
    <section className="part" id={id} aria-labelledby={headingId}>
      <div className="part-head">
        <h2 id={headingId}>{title}</h2>
        {aside !== undefined && aside !== null && <p>{aside}</p>}
      </div>
      <div className="part-body">{children}</div>
    </section>
  );
}

interface PageHeadProps {
  /** A small line above the title. */
  readonly kicker?: ReactNode;
  readonly title: ReactNode;
  readonly lead?: ReactNode;
}

export function PageHead({ kicker, title, lead }: PageHeadProps) {
  return (
    <div className="page-head">
      {kicker !== undefined && <p className="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {lead !== undefined && <p className="lead">{lead}</p>}
    </div>
  );
}
