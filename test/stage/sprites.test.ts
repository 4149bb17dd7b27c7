import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const assets = fileURLToPath(new URL('../../assets/', import.meta.url))

/** What `sprites/index.json` says of a picture. */
interface Entry {
  readonly name: string
  readonly w: number
  readonly h: number
  readonly origin: readonly [number, number]
}

const pictures = readdirSync(assets, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.svg'))
  .map((path) => path.replaceAll('\\', '/'))
const index: readonly Entry[] = JSON.parse(readFileSync(`${assets}sprites/index.json`, 'utf8'))
const text = (path: string) => readFileSync(assets + path, 'utf8')

describe('the pictures', () => {
  it('are many', () => {
    expect(pictures.length).toBeGreaterThan(400)
  })

  it('of the stage are all in the index, and the index lists no other', () => {
    const files = pictures
      .filter((path) => path.startsWith('sprites/'))
      .map((path) => path.slice('sprites/'.length, -'.svg'.length))
    expect(index.map(({ name }) => name).sort()).toEqual(files.sort())
  })

  it('have the size and the origin the index says', () => {
    for (const { name, w, h, origin } of index) {
      const [left, top, width, height] =
        /viewBox="([^"]+)"/
          .exec(text(`sprites/${name}.svg`))?.[1]
          ?.split(' ')
          .map(Number) ?? []
      expect([width, height], name).toEqual([w, h])
      expect(-(left ?? 0) / w, name).toBeCloseTo(origin[0], 2)
      expect(-(top ?? 0) / h, name).toBeCloseTo(origin[1], 2)
    }
  })

  it('are plain and static: no script, no link, no letter that needs a font, no number that is none', () => {
    for (const path of pictures) {
      expect(text(path), path).not.toMatch(/<script|<foreignObject|<text|<image|\son\w+=|href=|@import|NaN|undefined|url\((?!#)/i)
    }
  })

  it('use only ids of their own, each once', () => {
    const seen = new Map<string, string>()
    for (const path of pictures) {
      const ids = [...text(path).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '')
      const used = [...text(path).matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id ?? '')
      expect(new Set(ids).size, path).toBe(ids.length)
      for (const id of used) expect(ids, path).toContain(id)
      for (const id of ids) {
        expect(seen.get(id), `${id} in ${path}`).toBeUndefined()
        seen.set(id, path)
      }
    }
  })
})
