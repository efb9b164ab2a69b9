export interface RoadshowEvents {
  'roadshow-stop.added': {
    position: number;
    name: object;
    startsAt: string;
    numbers: readonly number[];
    coverage: number;
  };
}

export const roadshowEvents: Readonly<Record<keyof RoadshowEvents, string>> = {
  'roadshow-stop.added': 'A stop of the roadshow was added with its appearances and coverage.',
};
