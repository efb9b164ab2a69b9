import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { Link } from 'wouter';

interface DoneImportProps {
  readonly slug: string;
  readonly imported: { readonly added: readonly number[]; readonly unchanged: number };
  readonly onAgain: () => void;
}

export function DoneImport({ slug, imported: { added, unchanged }, onAgain }: DoneImportProps) {
  const { i18n } = useLingui();
  return (
    <>
      <p className="o-note o-done" role="status">
        <b>
          {i18n._({
            id: 'import.done',
            message: '写入了 {count} 项，已经受理。{unchanged} 行和原来一样，没有动。',
            values: { count: added.length, unchanged },
          })}
        </b>
      </p>
      <div className="o-acts">
        <Link className="o-button" href={`/${slug}/entries`}>
          {i18n._({ id: 'matters.to-entries', message: '看项目' })}
        </Link>
        <Button onClick={onAgain}>{i18n._({ id: 'import.again', message: '再导一个文件' })}</Button>
      </div>
    </>
  );
}
