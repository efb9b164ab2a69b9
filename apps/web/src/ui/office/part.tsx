import { type ReactNode, useId } from 'react';

interface OfficePartProps {
  readonly title: ReactNode;
  /** One faint remark beside the name. */
  readonly remark?: ReactNode;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page of the office: a strong rule, its name, its matter below. */
export function OfficePart({ title, remark, end, children }: OfficePartProps) {
  const id = useId();
  return (
    <section className="o-part" aria-labelledby={id}>
      <div className="o-part-head">
        <h2 id={id}>{title}</h2>
        {remark !== undefined && <p>{remark}</p>}
        {end !== undefined && <div className="o-end">{end}</div>}
      </div>
      {children}
    </section>
  );
}
