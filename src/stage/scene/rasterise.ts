import type { SpriteSource } from './sprite-text.ts'

/**
 * Draws a picture at `scale` device pixels per stage unit. It goes through an image of the page, not through a request, so
 * that a strict content policy has nothing to forbid. Rejects when the browser cannot read the picture.
 */
export async function rasterise(source: SpriteSource, scale: number): Promise<HTMLCanvasElement> {
  const width = Math.ceil(source.width * scale)
  const height = Math.ceil(source.height * scale)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const picture = new Image()
  await new Promise((resolve, reject) => {
    picture.onload = resolve
    picture.onerror = reject
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized(source, scale))}`
  })
  canvas.getContext('2d')?.drawImage(picture, 0, 0, source.width * scale, source.height * scale)
  return canvas
}

/** The same picture with its final size written on it: some browsers would draw it small first and blow it up. */
function sized({ text, width, height }: SpriteSource, scale: number): string {
  return text.replace(/ width="[^"]+" height="[^"]+"/, ` width="${width * scale}" height="${height * scale}"`)
}
