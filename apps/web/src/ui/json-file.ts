export interface ReadJson {
  readonly name: string;
  readonly bytes: number;
  /** What stands in it; left out where it is no JSON object. */
  readonly content?: Record<string, unknown>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a file that was chosen; whether it holds what it should the api says. */
export async function readJsonFile(file: File): Promise<ReadJson> {
  const { name, size: bytes } = file;
  try {
    const content: unknown = JSON.parse(await file.text());
    return isObject(content) ? { name, bytes, content } : { name, bytes };
  } catch {
    return { name, bytes };
  }
}
