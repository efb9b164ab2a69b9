/**
 * What is on its way, by key. It lets go of each as soon as it has landed: tables that a `Map` has outgrown keep what was once
 * in them and the table that came after, so that the collector would carry every ballot from the young heap to the old
 * (ADR 0049).
 */
export class Flights<Flight> {
  readonly #places = new Map<string, { flight: Flight | undefined }>();

  get(key: string): Flight | undefined {
    return this.#places.get(key)?.flight;
  }

  /** Whoever asks for the key is told of this one, until it lands or another begins; what comes back lands it. */
  begin(key: string, flight: Flight): () => void {
    const place: { flight: Flight | undefined } = { flight };
    this.#places.set(key, place);
    return () => {
      if (this.#places.get(key) === place) this.#places.delete(key);
      place.flight = undefined;
    };
  }
}
