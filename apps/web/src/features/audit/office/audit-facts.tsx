import { useLingui } from '@lingui/react';
import { type AuditEvent, auditFactsAddress } from '../../../api/audit';
import { useStaffAnswer } from '../../../api/staff';
import { Fetched } from '../../../ui/fetched';
import { OfficePart } from '../../../ui/office/part';
import { useLanguage } from '../../../ui/use-language';

interface AuditFactsProps {
  readonly slug: string;
  readonly onEvent: (event: AuditEvent) => void;
}

/** Every fact that the log can hold, and which requests have their record elsewhere. */
export function AuditFacts({ slug, onEvent }: AuditFactsProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const query = useStaffAnswer(auditFactsAddress(slug));
  const title = i18n._({ id: 'audit.facts', message: '能记的事' });
  const singly = i18n._({ id: 'audit.not-singly', message: '不逐条记的' });
  return (
    <Fetched query={query} waiting={i18n._({ id: 'audit.facts-loading', message: '正在取能记的事' })}>
      {({ facts, notSingly }) => (
        <>
          <OfficePart
            title={title}
            remark={i18n._({
              id: 'audit.facts-count',
              message: '{count} 种；除此之外，没有别的改动能写进数据库',
              values: { count: facts.length },
            })}
          >
            <table className="o-table o-dense">
              <caption className="o-hidden">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{i18n._({ id: 'audit.code', message: '代号' })}</th>
                  <th scope="col">{i18n._({ id: 'audit.means', message: '发生了什么' })}</th>
                  <th scope="col" />
                </tr>
              </thead>
              <tbody>
                {facts.map(({ event, sentence }) => (
                  <tr key={event}>
                    <th scope="row" className="o-code">
                      {event}
                    </th>
                    <td>{sentence[language]}</td>
                    <td className="o-n">
                      <button className="o-text-act" type="button" onClick={() => onEvent(event)}>
                        {i18n._({ id: 'audit.show', message: '看记录' })}
                        <span className="o-hidden"> {event}</span>
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </OfficePart>
          <OfficePart
            title={singly}
            remark={i18n._({
              id: 'audit.not-singly-why',
              message: '选票、投票凭证和逐次保存的草稿，存下来的那一行就是记录；只检查、不写入的也不记',
            })}
          >
            <ul className="o-list o-code">
              {notSingly.map((request) => (
                <li key={request}>{request}</li>
              ))}
            </ul>
          </OfficePart>
        </>
      )}
    </Fetched>
  );
}
