import { divideExact } from '../../exact/exact.js';
import { say } from '../../terms/words.js';
import { operandMethod } from '../operand-method.js';

export const divide = operandMethod({
  name: 'divide',
  sign: '÷',
  apply: divideExact,
  sentence: ({ zh, en }) => say(`除以${zh}`, `Divide by ${en}`),
});
