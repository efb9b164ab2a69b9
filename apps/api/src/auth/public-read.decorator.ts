import { applyDecorators, Header } from '@nestjs/common';
import { Public } from './public.decorator.js';

/** Seconds for which a published page may be shown without asking again. */
const FRESH_SECONDS = 10;

/** A page that anyone may read and any cache may keep for a moment; `http-cache.ts` gives it an ETag. */
export const PublicRead = (): MethodDecorator =>
  applyDecorators(Public(), Header('cache-control', `public, max-age=${FRESH_SECONDS}`));
