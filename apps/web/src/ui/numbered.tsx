/** Rules, one a line, numbered. */
export function Numbered({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ol className="numbered">
      {sentences.map((sentence, index) => (
        <li key={index}>{sentence}</li>
      ))}
    </ol>
  );
}
