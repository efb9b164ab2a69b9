export interface RoadshowEvents {
  'roadshow-stop.added': {
    position: number;
    name: object;
    startsAt: string;
    numbers: readonly number[];
    coverage: number;
  };
  'roadshow-order.drawn': {
    stop: number;
    draw: number;
    seed: string;
    numbers: readonly number[];
    reason: object | null;
  };
  'coverage.added': {
    stop: number;
    number: number;
    title: object;
    url: string | null;
    publishedOn: string;
    medium: string;
  };
}

export const roadshowEvents: Readonly<Record<keyof RoadshowEvents, string>> = {
  'roadshow-stop.added': 'A stop of the roadshow was added with its appearances and coverage.',
  'roadshow-order.drawn': 'The order on stage of a stop was drawn by lot.',
  'coverage.added': 'A piece about an entry was added to a stop of the roadshow.',
};
