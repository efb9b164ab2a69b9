const SHAPES = {
  back: <path d="M13 4l-6 6 6 6" />,
  forward: <path d="M7 4l6 6-6 6" />,
  down: <path d="M4 7.5l6 6 6-6" />,
  search: (
    <>
      <circle cx="9" cy="9" r="5.5" />
      <path d="M13.2 13.2 18 18" />
    </>
  ),
  download: <path d="M10 3v10M5.5 9 10 13.5 14.5 9M4 17h12" />,
  page: <path d="M5 3h7l3 3v11H5zM8 9h4M8 12.5h4" />,
  info: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 9v5M10 5.6v1.6" />
    </>
  ),
  caution: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 5.5V10l3 2.5" />
    </>
  ),
  alert: <path d="M10 3 18 17H2zM10 8v4.5M10 14v1.5" />,
  cross: <path d="M5 5l10 10M15 5L5 15" />,
  done: <path d="M3.5 10.5 8 15 16.5 5.5" />,
  theme: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
    </>
  ),
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      {SHAPES[name]}
    </svg>
  );
}
