import { Transform } from 'class-transformer';

/** A number of a query as people write it, `12`: what `Number` takes besides, as `1e1` or `0xc`, is refused. */
export const WholeNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    if (value === undefined) return undefined;
    return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  });
