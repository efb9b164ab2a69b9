// Names that the domain uses and chrome87 or safari14 lack. Imported before it, so that they are there in time.
const found = (list: ArrayLike<unknown>, index: number): unknown => list[index < 0 ? list.length + index : index];

if (!('hasOwn' in (Object as object))) {
  Object.assign(Object, {
    hasOwn: (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key),
  });
}
if (!('at' in (Array.prototype as object))) {
  Object.defineProperty(Array.prototype, 'at', {
    value(this: readonly unknown[], index: number) {
      return found(this, index);
    },
  });
}

export {};
