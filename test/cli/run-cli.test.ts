import { describe, expect, it } from 'vitest'
import { typed } from './at-the-prompt.ts'

describe('a command line', () => {
  it('without a verb is told what there is, and has failed', async () => {
    const { code, out, err } = await typed('')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Usage: hotwash VERB')
  })

  it.each(['--help', '-h', 'help'])('that asks for help by %s gets it as an answer', async (word) => {
    const { code, out, err } = await typed(word)
    expect([code, err]).toEqual([0, ''])
    for (const verb of ['serve', 'lint', 'simulate', 'judge', 'verify', 'new']) expect(out).toContain(`\n  ${verb}`)
  })

  it('with a slip of the finger is told what was probably meant', async () => {
    expect(await typed('sevre')).toEqual({
      code: 2,
      out: '',
      err: 'There is no verb "sevre". Did you mean "serve"? All of them: hotwash --help\n',
    })
  })

  it.each(['constructor', '__proto__', 'toString', 'xyzzyplugh'])('with the word %s is not understood', async (word) => {
    expect(await typed(word)).toMatchObject({
      code: 2,
      out: '',
      err: `There is no verb "${word}". All of them: hotwash --help\n`,
    })
  })

  it.each(['version', '--version'])('that says %s is told which version this is', async (word) => {
    expect(await typed(word)).toEqual({ code: 0, out: 'hotwash 1.2.3\n', err: '' })
  })

  it('is told how a verb is written, wherever in it help is asked for', async () => {
    const { code, out, err } = await typed('serve --port 9 --help')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Usage: hotwash serve [OPTIONS]')
    expect(out).toContain('--port N')
  })

  it('does not ask for help by the name of a thing', async () => {
    expect(await typed('version -- --help')).toEqual({ code: 2, out: '', err: '"--help" is one word too many.\n' })
  })

  it.each(['kit', 'msel'])('with %s hears in a sentence that this comes later', async (verb) => {
    expect(await typed(verb)).toEqual({ code: 2, out: '', err: 'This version of Hotwash cannot do that yet.\n' })
  })
})
