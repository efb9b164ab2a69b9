import { useLingui } from '@lingui/react';
import { Link, Redirect } from 'wouter';
import { useDeskPanels } from '../../../api/desk';
import { Fetched } from '../../../ui/fetched';
import { State } from '../../../ui/state';
import { Said } from '../../../ui/words';

/** The panels of one contest on which one sits; who sits on one alone is led there. */
export function PanelsPage({ slug }: { readonly slug: string }) {
  const { i18n } = useLingui();
  const query = useDeskPanels(slug);
  return (
    <Fetched query={query} waiting={i18n._({ id: 'desk.loading', message: '正在取您的评审组' })} level={1}>
      {({ panels }) => {
        const [first] = panels;
        if (first === undefined)
          return (
            <State
              sign="empty"
              level={1}
              title={i18n._({ id: 'desk.on-no-panel', message: '您还不在这场大赛的评审组里' })}
            >
              <p>
                {i18n._({
                  id: 'desk.on-no-panel-why',
                  message: '组委会把您排进评审组以后，这里会列出来。现在不用做什么。',
                })}
              </p>
            </State>
          );
        if (panels.length === 1) return <Redirect href={`/${slug}/${first.panel.id}`} replace />;
        return (
          <>
            <h1>{i18n._({ id: 'desk.panels', message: '您的评审组' })}</h1>
            <ul className="desk-panels">
              {panels.map(({ panel }) => (
                <li key={panel.id}>
                  <Link href={`/${slug}/${panel.id}`}>
                    <Said words={panel.roundTitle} /> · <Said words={panel.title} />
                  </Link>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Fetched>
  );
}
