import { applyDecorators, Header } from '@nestjs/common';
import { PAGE_CACHE_CONTROL, type PageRule, shortCacheControl } from '../platform/http/page-rule.js';
import { addToRoute } from '../platform/http/route-config.js';
import { Public } from './public.decorator.js';

/** A page that everybody may read: made once for each revision of its contest, then served as finished bytes. */
export const PublicPage = (rule: PageRule = {}): MethodDecorator =>
  applyDecorators(Public(), addToRoute({ page: rule }), Header('cache-control', cacheControlOf(rule)));

const cacheControlOf = ({ livesSeconds }: PageRule): string =>
  livesSeconds === undefined ? PAGE_CACHE_CONTROL : shortCacheControl(livesSeconds);
