import { useLingui } from '@lingui/react';
import { readinessAddress } from '../../../api/office-addresses';
import { useStaffAnswer } from '../../../api/staff';
import { Fetched } from '../../../ui/fetched';
import { OfficePart } from '../../../ui/office/part';
import { Sign } from '../../../ui/office/sign';
import { useLanguage } from '../../../ui/use-language';

/** Whether a round can be decided; what is missing until then. */
export function Readiness({ slug, round }: { readonly slug: string; readonly round: string }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const query = useStaffAnswer(readinessAddress(slug, round));
  return (
    <OfficePart title={i18n._({ id: 'ready.title', message: '能不能算' })}>
      <Fetched query={query} waiting={i18n._({ id: 'ready.loading', message: '正在核对条件' })}>
        {({ isReady, missing }) =>
          isReady ? (
            <p>
              <Sign shape="done">{i18n._({ id: 'ready.yes', message: '条件都满足：可以算出结果。' })}</Sign>
            </p>
          ) : (
            <>
              <p>
                <Sign shape="check">
                  {i18n._({ id: 'ready.no', message: '还不能算。此前谁也拿不到名次和分数，管理员也不能。' })}
                </Sign>
              </p>
              <ol className="o-then o-after">
                {missing.map(({ path, code, sentence }) => (
                  <li key={path + code}>{sentence[language]}</li>
                ))}
              </ol>
            </>
          )
        }
      </Fetched>
    </OfficePart>
  );
}
