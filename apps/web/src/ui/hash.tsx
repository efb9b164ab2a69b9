/** A fingerprint in groups of eight, so that two can be compared by eye; copied, it has no gaps. */
export function Hash({ value, label }: { readonly value: string; readonly label?: string }) {
  const groups = value.match(/.{1,8}/g) ?? [];
  return (
    <p className="hash">
      {label !== undefined && <b>{label}</b>}
      {groups.map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </p>
  );
}
