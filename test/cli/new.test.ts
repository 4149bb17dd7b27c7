import { describe, expect, it } from 'vitest'
import { typed } from './at-the-prompt.ts'
import { memoryFiles } from './memory-files.ts'

/** The first call of a verb loads what it needs, which takes a while on a busy machine. */
const patience = 60_000

describe('starting a scenario', { timeout: patience }, () => {
  it('writes a playbook and a scenario that lint without a word', async () => {
    const files = memoryFiles()
    const started = await typed('new stolen-laptop', { files })
    expect(started).toMatchObject({ code: 0, out: 'stolen-laptop/playbook.yaml\nstolen-laptop/stolen-laptop.yaml\n' })

    const linted = await typed('lint stolen-laptop', { files })
    expect(linted.out).toBe('2 files: no problem.\n')
    expect(linted.code).toBe(0)
  })

  it('is played from start to end by bots', async () => {
    const files = memoryFiles()
    await typed('new stolen-laptop', { files })
    const played = await typed('simulate stolen-laptop/stolen-laptop.yaml --seed 7 --json', { files })
    expect(played.err).toBe('')
    expect(JSON.parse(played.out)).toMatchObject({ scenario: 'stolen-laptop', endedAt: 3600 })
  })

  it('leaves alone what is there already', async () => {
    const files = memoryFiles({ 'stolen-laptop/notes.txt': 'mine' })
    const started = await typed('new stolen-laptop', { files })
    expect(started).toEqual({ code: 1, out: '', err: 'stolen-laptop is there already, and is left as it is.\n' })
  })

  it.each(['Stolen-Laptop', '../away', 'a/b', 'playbook', '-x'])('refuses %s as a name', async (name) => {
    const started = await typed(`new -- ${name}`)
    expect(started.code).toBe(2)
    expect(started.err).toContain(`not "${name}"`)
  })
})
