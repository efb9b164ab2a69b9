import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { useState } from 'react';
import {
  type ImportPreview,
  type SaidColumns,
  saveEmptyFile,
  useImport,
  useImportPreview,
} from '../../../../api/import';
import { FileField } from '../../../../ui/office/file-field';
import { Refused } from '../../../../ui/office/refused';
import { useLanguage } from '../../../../ui/use-language';
import { ColumnQuestions } from './column-questions';
import { DoneImport } from './done-import';
import { ImportCheck } from './import-check';
import { ImportSteps } from './import-steps';

interface ImportWizardProps {
  readonly slug: string;
}

interface Checked {
  readonly file: File;
  readonly said: SaidColumns | null;
  readonly preview: ImportPreview;
}

/** From a file to entries: upload, say what the columns hold where that is asked, check, import. */
export function ImportWizard({ slug }: ImportWizardProps) {
  const { i18n } = useLingui();
  const previewing = useImportPreview(slug);
  const importing = useImport(slug);
  const [checked, setChecked] = useState<Checked | null>(null);
  const check = (file: File, said: SaidColumns | null) => {
    importing.reset();
    previewing.mutate({ file, said }, { onSuccess: (preview) => setChecked({ file, said, preview }) });
  };
  const restart = () => {
    setChecked(null);
    previewing.reset();
    importing.reset();
  };
  if (importing.data !== undefined) {
    return (
      <>
        <ImportSteps now={4} />
        <DoneImport slug={slug} imported={importing.data} onAgain={restart} />
      </>
    );
  }
  const step = checked === null ? 1 : checked.preview.isAsked ? 2 : 3;
  return (
    <>
      <ImportSteps now={step} />
      <Refused
        title={i18n._({ id: 'import.refused', message: '没有写入任何东西' })}
        error={importing.error ?? previewing.error}
      />
      {checked === null && <Upload slug={slug} isBusy={previewing.isPending} onFile={(file) => check(file, null)} />}
      {checked !== null && step === 2 && (
        <ColumnQuestions
          preview={checked.preview}
          isBusy={previewing.isPending}
          onSaid={(said) => check(checked.file, said)}
          onCancel={restart}
        />
      )}
      {checked !== null && step === 3 && (
        <ImportCheck
          key={checked.preview.hash}
          name={checked.file.name}
          preview={checked.preview}
          isBusy={importing.isPending}
          onCancel={restart}
          onImport={(confirmed) =>
            importing.mutate({ file: checked.file, said: checked.said, hash: checked.preview.hash, confirmed })
          }
        />
      )}
    </>
  );
}

interface UploadProps extends ImportWizardProps {
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

function Upload({ slug, isBusy, onFile }: UploadProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  return (
    <section className="o-part o-form">
      <FileField
        label={i18n._({ id: 'import.file', message: '项目的表格（CSV）' })}
        accept=".csv,.txt,.tsv,text/csv"
        onChange={(file) => file !== undefined && onFile(file)}
      />
      <ul className="o-soft o-list">
        <li>{i18n._({ id: 'import.how', message: 'UTF-8 或 GB18030 都行；逗号、分号、制表符都行。' })}</li>
        <li>
          {i18n._({
            id: 'import.contact',
            message: '不要放电话、邮箱和身份证号：有这样的列，整列不读，也不保存。',
          })}
        </li>
        <li>{i18n._({ id: 'import.check', message: '先检查给你看；有一格写错，就一行也不写入。' })}</li>
      </ul>
      <div className="o-acts">
        <Button onClick={() => void saveEmptyFile(slug, language)}>
          {i18n._({ id: 'import.empty', message: '下载空表' })}
        </Button>
        {isBusy && <span role="status">{i18n._({ id: 'import.checking', message: '正在检查' })}</span>}
      </div>
    </section>
  );
}
