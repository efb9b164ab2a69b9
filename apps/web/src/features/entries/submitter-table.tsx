import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { submitterPage } from '../../api/submitter-page';
import type { SubmitterCard } from '../../api/types';
import { useLanguage } from '../../ui/use-language';
import { Said } from '../../ui/words';
import './submitters.css';

interface SubmitterTableProps {
  readonly slug: string;
  readonly submitters: readonly SubmitterCard[];
}

/** Who submitted, each with its entries by number; the whole row leads to what became of them. */
export function SubmitterTable({ slug, submitters }: SubmitterTableProps) {
  return (
    <ol>
      {submitters.map((submitter) => (
        <SubmitterRow key={submitter.name.zh} slug={slug} submitter={submitter} />
      ))}
    </ol>
  );
}

function SubmitterRow({ slug, submitter: { name, entries, numbers } }: SubmitterRowProps) {
  const { i18n } = useLingui();
  const isChinese = useLanguage() === 'zh';
  const named = numbers.map((number) => i18n._({ id: 'entry.number', message: '{number} 号', values: { number } }));
  const others = entries > numbers.length ? '\u2026' : '';
  return (
    <li className="row submitter-row">
      <h2 className="row-title">
        <Link href={submitterPage(slug, name)}>
          <Said words={name} byPhrase />
        </Link>
      </h2>
      <p className="row-names">
        {i18n._({ id: 'entries.count', message: '{count, plural, other {# 个项目}}', values: { count: entries } })}
        {isChinese ? '\uff1a' : ': '}
        {named.join(isChinese ? '\u3001' : ', ')}
        {others}
      </p>
    </li>
  );
}

interface SubmitterRowProps {
  readonly slug: string;
  readonly submitter: SubmitterCard;
}
