import { describe, expect, it } from 'vitest'
import { readDropped } from '../../src/ui/bring/read-dropped.ts'
import { english } from '../../src/ui/words/en.ts'

const words = english.problems
const dropped = (...files: readonly File[]) => readDropped(files, words)

describe('files dropped on the page', () => {
  it('are read when they are YAML, whatever the case of the ending', async () => {
    const read = await dropped(new File(['id: a'], 'a.yaml'), new File(['id: b'], 'B.YML'))
    expect(read.files).toEqual([
      { name: 'a.yaml', text: 'id: a' },
      { name: 'B.YML', text: 'id: b' },
    ])
    expect(read.notRead).toEqual([])
  })

  it('are refused by name before a byte is read', async () => {
    const film = new File([], 'evening.mp4')
    film.arrayBuffer = () => Promise.reject(new Error('this must not be read'))
    expect((await dropped(film)).notRead).toEqual([{ name: 'evening.mp4', why: words.notYaml }])
  })

  it('are refused by size before a byte is read', async () => {
    const huge = new File([], 'huge.yaml')
    Object.defineProperty(huge, 'size', { value: 50 * 1024 * 1024 })
    huge.arrayBuffer = () => Promise.reject(new Error('this must not be read'))
    expect((await dropped(huge)).notRead).toEqual([{ name: 'huge.yaml', why: words.tooLarge('8 MB') }])
  })

  it('are refused when they are no UTF-8 text', async () => {
    const binary = new File([new Uint8Array([0xff, 0xfe, 0x00])], 'binary.yaml')
    expect((await dropped(binary)).notRead).toEqual([{ name: 'binary.yaml', why: words.notText }])
  })

  it('are refused with a sentence when the system will not hand them over, as with a folder', async () => {
    const folder = new File([], 'folder.yaml')
    folder.arrayBuffer = () => Promise.reject(new Error('NotReadableError'))
    expect((await dropped(folder, new File(['id: a'], 'a.yaml'))).notRead).toEqual([
      { name: 'folder.yaml', why: words.unreadable },
    ])
  })
})
