import { describe, expect, it } from 'vitest'
import type { Files } from '@/cli/index.ts'

/**
 * What every adapter of `Files` promises.
 *
 * @param called the adapter, for the titles
 * @param fresh makes an adapter and names a folder in which nothing is yet
 */
export function filesContract(called: string, fresh: () => Promise<{ readonly files: Files; readonly folder: string }>): void {
  describe(`${called} as files of the command line`, () => {
    it('give back what was written, text and bytes, in a folder nobody made before', async () => {
      const { files, folder } = await fresh()
      expect(await files.write(`${folder}/a/b/log.jsonl`, 'första raden\n')).toEqual({ ok: true, value: 'written' })
      expect(await files.readText(`${folder}/a/b/log.jsonl`)).toEqual({ ok: true, value: 'första raden\n' })
      await files.write(`${folder}/raw`, new Uint8Array([0, 255, 10]))
      expect(await files.readBytes(`${folder}/raw`)).toEqual({ ok: true, value: new Uint8Array([0, 255, 10]) })
    })

    it('replace the whole of what was there', async () => {
      const { files, folder } = await fresh()
      await files.write(`${folder}/a`, 'a long text')
      await files.write(`${folder}/a`, 'short')
      expect(await files.readText(`${folder}/a`)).toEqual({ ok: true, value: 'short' })
      expect(await files.list(folder)).toEqual({ ok: true, value: ['a'] })
    })

    it('know how big a file is before it is read, in bytes and not in letters', async () => {
      const { files, folder } = await fresh()
      await files.write(`${folder}/a`, 'øøø')
      expect(await files.look(`${folder}/a`)).toEqual({ kind: 'file', bytes: 6 })
      expect(await files.look(folder)).toEqual({ kind: 'folder' })
      expect(await files.look(`${folder}/b`)).toEqual({ kind: 'missing' })
    })

    it('say in a sentence that a file is not there, that it is a folder, or that it is no text', async () => {
      const { files, folder } = await fresh()
      await files.write(`${folder}/sub/raw`, new Uint8Array([0xff, 0xfe, 0x00]))
      const nowhere = `${folder}/nowhere`
      expect(await files.readText(nowhere)).toEqual({ ok: false, problem: `${nowhere} does not exist.` })
      expect(await files.list(nowhere)).toEqual({ ok: false, problem: `${nowhere} does not exist.` })
      expect(await files.readText(`${folder}/sub`)).toEqual({ ok: false, problem: `${folder}/sub is a folder, not a file.` })
      expect(await files.readText(`${folder}/sub/raw`)).toEqual({ ok: false, problem: `${folder}/sub/raw is not UTF-8 text.` })
      expect(await files.write(`${folder}/sub`, 'x')).toEqual({ ok: false, problem: `${folder}/sub is a folder, not a file.` })
    })

    it('leave out the mark some editors put before a text', async () => {
      const { files, folder } = await fresh()
      await files.write(`${folder}/a`, new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))
      expect(await files.readText(`${folder}/a`)).toEqual({ ok: true, value: 'a' })
    })

    it('list names in an order that is the same on every machine', async () => {
      const { files, folder } = await fresh()
      for (const name of ['ä', 'b', 'B', 'a/deep']) await files.write(`${folder}/${name}`, '')
      expect(await files.list(folder)).toEqual({ ok: true, value: ['B', 'a', 'b', 'ä'] })
    })
  })
}
