import laurels from './laurels.svg?no-inline';

/** An award's wreath around a number. */
export function Wreath({ number, label }: { readonly number: number; readonly label: string }) {
  return (
    <svg className="wreath" viewBox="0 0 120 120" role="img" aria-label={label}>
      <use href={`${laurels}#wreath`} />
      <text x="60" y="73" className={number > 99 ? 'wreath-long' : undefined}>
        {number}
      </text>
    </svg>
  );
}
