/** One address to ask, or none. */
export const toList = (text: string | null | undefined): readonly string[] => (text == null ? [] : [text]);
