import { Problem } from '../../platform/problem/problem.js';
import { say } from '../../platform/problem/sentence.js';
import { PASSWORD_LEAST } from '../dto/auth.dto.js';

const SHORT = say(`至少 ${PASSWORD_LEAST} 个字符。`, `This needs at least ${PASSWORD_LEAST} characters.`);

/** One that is chosen now; an older one may be whatever it is. */
export function refuseShort(password: string): void {
  if (password.length >= PASSWORD_LEAST) return;
  throw new Problem('request.invalid', { errors: [{ path: 'password', code: 'min-length', sentence: SHORT }] });
}
