import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Plugin, runnerImport } from 'vite'

type Hosting = typeof import('@/hosting/index.ts')
type Kernel = typeof import('@/kernel/index.ts')

/**
 * Reads the shipped scenarios when the page is built, so that no visitor's device has to: `scenario.yaml?shipped` is a module
 * with the scenario's card and a way to fetch the whole of it, and a playbook's is one with a way to fetch the playbook.
 *
 * @param scenarios folder of the YAML files
 * @param src folder of the sources, called `@` in them
 * @throws in the build, when a shipped file has an error; the sentence names its place
 */
export function scenariosAsRead(scenarios: string, src: string): Plugin {
  const nameOf = (id: string) => relative(scenarios, id.replace(/\?.*$/, '')).split(sep).join('/')
  const filesIn = () =>
    readdirSync(scenarios, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => join(scenarios, path))

  const readAll = async () => {
    const settings = { configFile: false, logLevel: 'error', resolve: { alias: { '@': src } } } as const
    const { readTogether, cardOf } = (await runnerImport<Hosting>(join(src, 'hosting/index.ts'), settings)).module
    const { formatDiagnostic } = (await runnerImport<Kernel>(join(src, 'kernel/index.ts'), settings)).module
    const together = readTogether(filesIn().map((path) => ({ name: nameOf(path), content: readFileSync(path, 'utf8') })))
    const broken = together.diagnostics.find(({ severity }) => severity === 'error')
    if (broken !== undefined) throw new Error(`A scenario that ships is broken: ${formatDiagnostic(broken)}`)
    return { ...together, cardOf }
  }
  let reading: ReturnType<typeof readAll> | undefined

  return {
    name: 'hotwash:scenarios-as-read',
    watchChange: () => {
      reading = undefined
    },
    load: {
      filter: { id: /\.yaml\?(shipped|whole)$/ },
      async handler(id) {
        for (const path of filesIn()) this.addWatchFile(path)
        reading ??= readAll()
        const { scenarios: playable, playbooks, cardOf } = await reading
        const name = nameOf(id)
        const scenario = playable.find(({ file }) => file === name)
        const playbook = playbooks.find(({ file }) => file === name)?.playbook
        const whole = join(scenarios, name)
        if (id.endsWith('?shipped')) {
          const fetchWhole = `() => import(${JSON.stringify(`${whole}?whole`)})`
          if (playbook !== undefined) return `export const playbook = ${fetchWhole}`
          return (
            scenario && `export const card = ${JSON.stringify(cardOf(scenario, false))}\nexport const scenario = ${fetchWhole}`
          )
        }
        if (playbook !== undefined) return `export default ${asValue(playbook)}`
        const judge = playbooks.find((one) => one.playbook === scenario?.playbook)?.file
        if (scenario === undefined || judge === undefined) return undefined
        const imported = `import playbook from ${JSON.stringify(`${join(scenarios, judge)}?whole`)}`
        return `${imported}\nexport default { file: ${JSON.stringify(name)}, scenario: ${asValue(scenario.scenario)}, playbook }`
      },
    },
  }
}

/** A value as JavaScript that makes it: text that is parsed, because engines read a large value much faster so. */
const asValue = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
