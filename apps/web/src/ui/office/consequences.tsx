import { useLingui } from '@lingui/react';

/** What happens then, before the button is pressed. */
export function Consequences({ list }: { readonly list: readonly string[] }) {
  const { i18n } = useLingui();
  return (
    <div>
      <h3>{i18n._({ id: 'then.title', message: '之后会怎样' })}</h3>
      <ol className="o-then">
        {list.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </div>
  );
}
