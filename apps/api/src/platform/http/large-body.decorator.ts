import { RouteConfig } from '@nestjs/platform-fastify';

/** Marks a route whose body may be large; `app.setup.ts` asks for a sound token before it reads one. */
export const LargeBody = (): MethodDecorator & ClassDecorator => RouteConfig({ isLargeBody: true });
