import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { OfficeEntry } from '../../../api/office-entries';
import type { Contest } from '../../../api/types';

interface OutPartProps {
  readonly contest: Contest;
  readonly entry: OfficeEntry;
}

/** What takes an entry out of the contest: decisions, each signed on its own page with a reason that the public reads. */
export function OutPart({ contest: { slug, isImported }, entry: { number } }: OutPartProps) {
  const { i18n } = useLingui();
  if (isImported || number === null) return null;
  const to = (kind: 'withdrawn' | 'disqualified') => `/${slug}/decisions?kind=${kind}&entry=${number}`;
  return (
    <section className="o-thick-thin">
      <h3>{i18n._({ id: 'out.title', message: '会改变结果的事' })}</h3>
      <p className="o-soft">
        {i18n._({
          id: 'out.what',
          message: '退出或取消资格后，投给它的票不再计入，名次由后面的依次递补。理由公开；签之前先看会怎样变。',
        })}
      </p>
      <div className="o-acts">
        <Link className="o-button o-danger" href={to('withdrawn')}>
          {i18n._({ id: 'out.withdraw', message: '登记退出…' })}
        </Link>
        <Link className="o-button o-danger" href={to('disqualified')}>
          {i18n._({ id: 'out.disqualify', message: '取消资格…' })}
        </Link>
      </div>
    </section>
  );
}
