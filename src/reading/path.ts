/** The way to a value inside what was read: keys of maps and positions in lists, from the top. */
export type Path = readonly (string | number)[]

/** How a path is written for a person: `injects[3].to[0]`. */
export function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  )
}
