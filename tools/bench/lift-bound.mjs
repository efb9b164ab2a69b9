// Loaded before the server in the drill's control: whoever reads a document is given all of it at once, however slowly it
// is read and however many read, as before documents were streamed.
import { gunzipSync } from 'node:zlib';
import { Downloads } from '../../apps/api/dist/results/documents/downloads.service.js';

if (typeof Downloads.prototype.stream !== 'function') {
  throw new Error('the bound that the control lifts is not there any more: mend tools/bench/lift-bound.mjs');
}
Downloads.prototype.stream = async function (_reply, size, isPressed) {
  const pressed = await this.documents.pressed(size);
  return isPressed ? Buffer.from(pressed) : gunzipSync(pressed);
};
