import laurels from './laurels.svg?no-inline';

/** Gold, for a page of awards alone. */
export function Garland() {
  return (
    <svg className="garland" viewBox="0 0 640 56" aria-hidden="true">
      <use href={`${laurels}#garland`} />
    </svg>
  );
}
