import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { diskFiles } from '@/node/index.ts'
import { filesContract } from '../cli/files-contract.ts'

const made: string[] = []

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hotwash-files-'))
  made.push(folder)
  return folder
}

afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))))

filesContract('the disk', async () => ({ files: diskFiles, folder: await emptyFolder() }))

describe('a file on the disk', () => {
  it('leaves nothing lying about when it cannot be written', async () => {
    const folder = await emptyFolder()
    await diskFiles.write(`${folder}/taken/inside`, 'x')
    expect(await diskFiles.write(`${folder}/taken`, 'y')).toMatchObject({ ok: false })
    expect(await readdir(folder)).toEqual(['taken'])
  })

  it('cannot lie below another file', async () => {
    const folder = await emptyFolder()
    await diskFiles.write(`${folder}/file`, 'x')
    expect(await diskFiles.readText(`${folder}/file/below`)).toEqual({
      ok: false,
      problem: `${folder}/file/below is not inside a folder.`,
    })
    expect(await diskFiles.write(`${folder}/file/below`, 'y')).toMatchObject({ ok: false })
  })
})
