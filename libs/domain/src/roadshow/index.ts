// the entry of `@laurel/domain/roadshow`: light enough for a phone
export { drawOrder } from './draw-order.js';
export { exposureMeasures, mediansOf, tooLittleOf } from './exposure.js';
export type { Exposure, ExposureMeasure } from './exposure.js';
