const urls = import.meta.glob<string>('../../../assets/sprites/{backdrop,mark,status,channel}/*.svg', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})

/** Where the browser finds a picture of the backdrop or of the lettering, e.g. `status/need`. */
export function pictureUrl(name: string): string {
  const found = urls[`../../../assets/sprites/${name}.svg`]
  if (found === undefined) throw new Error(`There is no picture "${name}".`)
  return found
}
