import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useSheetVersions } from '../../api/desk';
import type { SheetVersion } from '../../api/types';
import { Fetched } from '../../ui/fetched';
import { formatExact } from '../../ui/format/exact-number';
import { Said } from '../../ui/words';
import { usePanelDesk } from './desk-context';
import { useMoment } from './moment';
import { DIGITS } from './own-sheets';

/** All versions of the sheet that the server has, for its own judge. */
export function Versions({ number }: { readonly number: number }) {
  const { i18n } = useLingui();
  const { place } = usePanelDesk();
  const [isWanted, setWanted] = useState(false);
  const query = useSheetVersions(place, isWanted ? number : null);
  return (
    <details onToggle={({ currentTarget }) => setWanted(currentTarget.open)}>
      <summary>{i18n._({ id: 'versions.title', message: '早先的版本，只有您能看' })}</summary>
      {isWanted && (
        <Fetched query={query} waiting={i18n._({ id: 'versions.waiting', message: '正在取早先的版本' })} level={3}>
          {({ versions }) => <Table versions={versions} />}
        </Fetched>
      )}
    </details>
  );
}

function Table({ versions }: { readonly versions: readonly SheetVersion[] }) {
  const { i18n } = useLingui();
  const { daySecond } = useMoment();
  const { panel } = usePanelDesk().desk;
  return (
    <div
      className="table-scroll"
      tabIndex={0}
      role="region"
      aria-label={i18n._({ id: 'versions.title', message: '早先的版本，只有您能看' })}
    >
      <table className="desk-table versions-table">
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'versions.version', message: '版本' })}</th>
            <th scope="col" className="desk-text">
              {i18n._({ id: 'versions.at', message: '存于' })}
            </th>
            <th scope="col" className="desk-text">
              {i18n._({ id: 'versions.device', message: '从哪里' })}
            </th>
            {panel.criteria.map(({ id, title }) => (
              <th key={id} scope="col">
                <Said words={title} />
              </th>
            ))}
            <th scope="col">{i18n._({ id: 'sum.total', message: '合计' })}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, savedAt, device, criteria, total }) => (
            <tr key={version}>
              <td>{version}</td>
              <td className="desk-text">{savedAt !== null && daySecond(savedAt)}</td>
              <td className="desk-text">{device}</td>
              {criteria.map(({ criterion, mark, comment }) => (
                <td key={criterion}>
                  {mark}
                  {comment !== '' && <small className="version-comment">{comment}</small>}
                </td>
              ))}
              <td>{total !== null && formatExact(total, DIGITS)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
