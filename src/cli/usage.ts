import type { Option } from './option.ts'
import type { Verb } from './verb.ts'
import { type VerbName, verbNames } from './verb-name.ts'
import { verbs } from './verbs.ts'

/** The help for everything: what the program is, and one line per verb. */
export async function usageOfAll(): Promise<string> {
  const lines = await Promise.all(verbNames.map(async (name) => [name, (await verbs[name]()).does] as const))
  return [
    'hotwash: tabletop exercises for two companies and one breach',
    '',
    'Usage: hotwash VERB [WORDS AND OPTIONS]',
    '       hotwash VERB --help',
    '',
    ...columns(lines),
    '',
  ].join('\n')
}

/** The help for one verb: how to write it, and what each option is for. */
export function usageOf(name: VerbName, { does, operands, options }: Verb): string {
  const said = Object.entries(options).map(([long, option]) => [writing(long, option), option.says] as const)
  return [
    `hotwash ${name} ${does}.`,
    '',
    `Usage: ${['hotwash', name, operands.name, said.length > 0 ? '[OPTIONS]' : ''].filter((word) => word !== '').join(' ')}`,
    ...(said.length > 0 ? ['', ...columns(said)] : []),
    '',
  ].join('\n')
}

/** How an option is written: `--port N`, or `-p, --port N` where it has a short name. */
function writing(long: string, option: Option): string {
  const short = option.short === undefined ? '' : `-${option.short}, `
  return `${short}--${long}${option.type === 'string' ? ` ${option.value}` : ''}`
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
