import type { SheetPlan } from './sheet-plan.ts'
import { spriteSource } from './sprite-text.ts'

/**
 * Draws a sheet of pictures at `scale` device pixels per stage unit. All of them go through one image of the page: an image
 * costs the browser more than what is in it, and a request would have to pass the content policy. Rejects when the browser
 * cannot read the pictures.
 */
export async function rasterise(plan: SheetPlan, scale: number): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas')
  canvas.width = plan.width
  canvas.height = plan.height
  const picture = await loaded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(sheetText(plan, scale))}`)
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
  return canvas
}

/** The sheet as one picture: each piece a picture in the picture, at its place and in its final size. */
function sheetText({ width, height, pieces }: SheetPlan, scale: number): string {
  const nested = pieces.map(({ name, x, y }) => {
    const source = spriteSource(name)
    const box = `viewBox="${source.left} ${source.top} ${source.width} ${source.height}"`
    const inner = source.text.slice(source.text.indexOf('>') + 1, source.text.lastIndexOf('</svg>'))
    return `<svg x="${x}" y="${y}" width="${source.width * scale}" height="${source.height * scale}" ${box}>${inner}</svg>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${nested.join('')}</svg>`
}

function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const picture = new Image()
    picture.onload = () => resolve(picture)
    picture.onerror = () => reject(new Error('The browser could not read the pictures of the stage.'))
    picture.src = address
  })
}
