import { useLingui } from '@lingui/react';

/** Where one is on the way from a file to entries. */
export function ImportSteps({ now }: { readonly now: 1 | 2 | 3 | 4 }) {
  const { i18n } = useLingui();
  const steps = [
    i18n._({ id: 'import.step-upload', message: '上传' }),
    i18n._({ id: 'import.step-columns', message: '对应列' }),
    i18n._({ id: 'import.step-check', message: '检查' }),
    i18n._({ id: 'import.step-import', message: '导入' }),
  ];
  return (
    <ol className="o-steps">
      {steps.map((step, index) => (
        <li
          key={step}
          className={index + 1 < now ? 'o-past' : undefined}
          aria-current={index + 1 === now ? 'step' : undefined}
        >
          {step}
        </li>
      ))}
    </ol>
  );
}
