import { useLingui } from '@lingui/react';
import type { FigureRule } from '../../../api/types';
import { columnLetter } from '../figure-columns';

interface RuleColumnsProps {
  readonly round: string;
  readonly figures: readonly FigureRule[];
}

/** A round's figures as a spreadsheet: a column each, from where it comes down to what is left of it. */
export function RuleColumns({ round, figures }: RuleColumnsProps) {
  const { i18n } = useLingui();
  const label = i18n._({ id: 'columns.title', message: '{round}的列', values: { round } });
  const steps = Math.max(0, ...figures.map(({ sentences }) => sentences.length - 1));
  const rows = [
    { name: i18n._({ id: 'figures.source', message: '来源' }), of: ({ sentences }: FigureRule) => sentences[0] },
    ...Array.from({ length: steps }, (_, index) => ({
      name: i18n._({ id: 'columns.step', message: '第 {step} 步', values: { step: index + 1 } }),
      of: ({ sentences }: FigureRule) => sentences[index + 1],
    })),
    {
      name: i18n._({ id: 'columns.axes', message: '剩下的轴' }),
      of: ({ axes }: FigureRule) =>
        axes.length === 0 ? i18n._({ id: 'columns.no-axis', message: '每项一个数' }) : axes.join(', '),
    },
  ];
  return (
    <div className="o-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="o-book">
        <caption className="o-hidden">{label}</caption>
        <thead>
          <tr className="o-letters">
            <td />
            {figures.map(({ id }, index) => (
              <th key={id} scope="col">
                {columnLetter(index)}
              </th>
            ))}
          </tr>
          <tr className="o-names">
            <td />
            {figures.map(({ id, title }, index) => (
              <th key={id} scope="col" className={index === figures.length - 1 ? 'o-used' : undefined}>
                {title}
                <small>{id}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure) => (
                <td key={figure.id}>{of(figure)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
