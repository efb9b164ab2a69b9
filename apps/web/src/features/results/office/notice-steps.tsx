import { useLingui } from '@lingui/react';

/** Where a round stands between being computed and being published. */
export function NoticeSteps({ now }: { readonly now: 1 | 2 | 3 | 4 | 5 }) {
  const { i18n } = useLingui();
  const steps = [
    i18n._({ id: 'notice.step-decide', message: '算出并定完' }),
    i18n._({ id: 'notice.step-open', message: '冻结，打开公示' }),
    i18n._({ id: 'notice.step-notice', message: '公示' }),
    i18n._({ id: 'notice.step-publish', message: '由第二人公布' }),
  ];
  return (
    <ol className="o-steps" aria-label={i18n._({ id: 'notice.steps', message: '从算出到公布' })}>
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
