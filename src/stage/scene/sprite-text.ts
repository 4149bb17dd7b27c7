const texts = import.meta.glob<string>(
  [
    '../../../assets/sprites/{adversary,basement,bridge,canal,conduit,door,evidence,fog,gate,gateway,hosts,item,light,rack,street,tank,tube,vault}/*.svg',
    '../../../assets/sprites/building/*-facade.svg',
    '../../../assets/sprites/char/*--{face,arms}-*.svg',
    '../../../assets/sprites/room/*--{back,cover,front}.svg',
  ],
  { query: '?raw', import: 'default', eager: true },
)

/** One picture of the stage before it is drawn: its text, and the box it was drawn in. The origin of the box is 0,0. */
export interface SpriteSource {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The names of all pictures the canvas may show, e.g. `item/key-live`. */
export const spriteNames: readonly string[] = Object.keys(texts).map((path) =>
  path.slice('../../../assets/sprites/'.length, -'.svg'.length),
)

/** A picture by its name. A name that does not exist is a mistake in this room. */
export function spriteSource(name: string): SpriteSource {
  const text = texts[`../../../assets/sprites/${name}.svg`]
  const box = text
    ?.match(/viewBox="([^"]+)"/)?.[1]
    ?.split(' ')
    .map(Number)
  if (text === undefined || box === undefined) throw new Error(`There is no picture "${name}".`)
  const [left = 0, top = 0, width = 1, height = 1] = box
  return { text, left, top, width, height }
}
