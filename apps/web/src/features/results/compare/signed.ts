/** With a plus in front where it is more than nothing. */
export const signed = (difference: string, write: (value: string) => string): string =>
  `${difference.startsWith('-') || difference === '0' ? '' : '+'}${write(difference)}`;
