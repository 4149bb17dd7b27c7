/** The way to a value inside what was read: keys of maps and positions in lists, from the top. */
export type Path = readonly (string | number)[]
