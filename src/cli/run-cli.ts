import { nearest } from '@/kernel/index.ts'
import type { ExitCode } from './exit-code.ts'
import type { Surroundings } from './surroundings.ts'
import { usageOf, usageOfAll } from './usage.ts'
import { isVerbName, verbNames } from './verb-name.ts'
import { verbs } from './verbs.ts'

/**
 * Does what a command line asks for. Help that was asked for is an answer (0, on `out`); help that is given because something
 * is missing is a problem (2, on `err`). Whatever a verb throws is a bug and is passed on.
 *
 * @param words the command line without the program's own name
 */
export async function runCli(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { out, err } = surroundings
  const [first, ...rest] = words
  if (first === undefined) {
    err(await usageOfAll())
    return 2
  }
  if (asksForHelp(first) || first === 'help') {
    out(await usageOfAll())
    return 0
  }
  const name = first === '--version' ? 'version' : first
  if (!isVerbName(name)) {
    const meant = nearest(name, verbNames)
    err(`There is no verb "${name}".${meant === undefined ? '' : ` Did you mean "${meant}"?`} All of them: hotwash --help\n`)
    return 2
  }
  const verb = await verbs[name]()
  if (beforeDoubleDash(rest).some(asksForHelp)) {
    out(usageOf(name, verb))
    return 0
  }
  return verb.call(rest, surroundings)
}

function asksForHelp(word: string): boolean {
  return word === '--help' || word === '-h'
}

/** Words after `--` are names of things, even when one of them is called `--help`. */
function beforeDoubleDash(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--')
  return end === -1 ? words : words.slice(0, end)
}
