import { template } from './template-fixture.ts'

/** A claim as the JSON of a debrief has it. */
interface WordedClaim {
  readonly text: string
  readonly say: string
  readonly with: Readonly<Record<string, unknown>>
}

type Cell = readonly WordedClaim[]

/** As much of the JSON of a debrief as is read here. */
interface DebriefJson {
  readonly blocks: readonly {
    readonly kind: string
    readonly id?: string
    readonly fields?: readonly { readonly label: WordedClaim; readonly value: Cell }[]
    readonly rows?: readonly (readonly Cell[])[]
    readonly items?: readonly Cell[]
  }[]
}

/** One field of the template: where in the debrief it stands, what stands there, and whether that is what the template says. */
export interface Compared {
  readonly field: string
  readonly expected: string
  /** The block, its row or label, and the column. */
  readonly where: string
  /** Empty when the debrief has no such place. */
  readonly found: string
  readonly holds: boolean
}

/** Every field of the report template beside what a debrief has in its place. `debriefJson` is what the JSON writer wrote. */
export function compareWithTemplate(debriefJson: string): readonly Compared[] {
  const debrief = JSON.parse(debriefJson) as DebriefJson
  return [
    ...summaryOf(debrief),
    ...timelineOf(debrief),
    ...template.causes.map(({ label, text }) => within(`causes/${label}`, text, fieldAt(debrief, 'root-causes', label))),
    ...impactsOf(debrief),
    ...gapsOf(debrief),
    ...template.lessons.map((lesson, n) => itemOf(debrief, `lessons/${n + 1}`, 'reference-lesson-list', lesson)),
    ...actionsOf(debrief),
  ]
}

/** A place in the debrief with what stands there; undefined when there is none. */
interface Place {
  readonly where: string
  readonly cell: Cell | undefined
}

function summaryOf(debrief: DebriefJson): readonly Compared[] {
  const { company, job } = template.reporter
  const scope = fieldAt(debrief, 'summary-fields', 'Impact Scope')
  return [
    within('summary/type', template.type, fieldAt(debrief, 'summary-fields', 'Incident Type')),
    within('summary/reporter', `${company} ${job}`, fieldAt(debrief, 'summary-fields', 'Initial Reporter')),
    judged(
      'summary/customers',
      String(template.customers),
      scope,
      says('summary/customers', 'n', template.customers, template.customers),
    ),
  ]
}

function timelineOf(debrief: DebriefJson): readonly Compared[] {
  return template.steps.flatMap(({ id, event, stakeholder, notes }) => {
    const at = (column: number, name: string): Place => rowAt(debrief, 'milestones', `${id} `, 1, column, name)
    return [
      judged(`timeline/${id}/occurred`, 'a time', at(0, 'Time'), (cell) => cell.some(({ say }) => say === 'timeline/at')),
      within(`timeline/${id}/event`, event, at(1, 'Event')),
      within(`timeline/${id}/stakeholder`, stakeholder, at(2, 'Stakeholder')),
      within(`timeline/${id}/notes`, notes, at(3, 'Notes')),
    ]
  })
}

/** What the template describes in words, as the debrief measures it. */
const described: { readonly [Area in (typeof template.impacts)[number]['area']]: (cell: Cell) => boolean } = {
  'Customer Data Exposure': says('impact/records', 'n', template.customers, template.customers),
  'Operational Downtime': says('impact/disrupted', 'down', 2 * 3600, 4 * 3600),
  'Compliance/Regulatory': (cell) => cell.some(({ say }) => say.startsWith('clock/') && say !== 'clock/never'),
  'Reputational Risk': (cell) => cell.some(({ say }) => say.startsWith('impact/press') || say === 'impact/disclosed'),
}

function impactsOf(debrief: DebriefJson): readonly Compared[] {
  return template.impacts.flatMap(({ area, severity, description }) => {
    const at = (column: number, name: string): Place => rowAt(debrief, 'impact-table', area, 0, column, name)
    return [
      within(`impact/${area}/severity`, severity, at(1, 'Severity')),
      judged(`impact/${area}/description`, description, at(2, 'Description'), described[area]),
    ]
  })
}

function gapsOf(debrief: DebriefJson): readonly Compared[] {
  return template.gaps.flatMap(({ category, gap, recommendation }) => {
    const at = (column: number, name: string): Place => rowAt(debrief, 'gap-table', category, 0, column, name)
    const opened = (cell: Cell): boolean => cell.some(({ say }) => say === 'gap/rule')
    return [
      judged(`gaps/${category}/opened`, 'a rule that was not kept', at(1, 'Identified Gap'), opened),
      within(`gaps/${category}/recorded`, gap, at(2, 'In the Reference Incident')),
      within(`gaps/${category}/recommendation`, recommendation, at(3, 'Recommendation')),
    ]
  })
}

function actionsOf(debrief: DebriefJson): readonly Compared[] {
  return template.actions.flatMap(({ task, owner }, n) => [
    within(`actions/${n + 1}/task`, task, rowAt(debrief, 'action-table', task, 0, 0, 'Task')),
    within(
      `actions/${n + 1}/owner`,
      `${owner.company} ${owner.job}`,
      rowAt(debrief, 'action-table', task, 0, 1, 'Responsible Role'),
    ),
  ])
}

function itemOf(debrief: DebriefJson, field: string, id: string, expected: string): Compared {
  const items = debrief.blocks.find((block) => block.id === id)?.items ?? []
  return within(field, expected, { where: `list ${id}`, cell: items.find((item) => has(item, expected)) ?? items[0] })
}

function fieldAt({ blocks }: DebriefJson, id: string, label: string): Place {
  const fields = blocks.find((block) => block.id === id)?.fields ?? []
  return { where: `fields ${id}, ${label}`, cell: fields.find((one) => one.label.text === label)?.value }
}

/** The cell in one column of the row whose cell in the key column begins with a text. */
function rowAt({ blocks }: DebriefJson, id: string, key: string, keyColumn: number, column: number, name: string): Place {
  const rows = blocks.find((block) => block.id === id)?.rows ?? []
  const row = rows.find((cells) => plain(wordsOf(cells[keyColumn] ?? [])).startsWith(plain(key)))
  return { where: `table ${id}, row ${key.trim()}, column ${name}`, cell: row?.[column] }
}

function within(field: string, expected: string, place: Place): Compared {
  return judged(field, expected, place, (cell) => has(cell, expected))
}

function judged(field: string, expected: string, { where, cell }: Place, holds: (cell: Cell) => boolean): Compared {
  return { field, expected, where, found: wordsOf(cell ?? []), holds: cell !== undefined && holds(cell) }
}

/** Whether some claim of a kind has a number between two bounds. */
function says(id: string, slot: string, least: number, most: number): (cell: Cell) => boolean {
  return (cell) =>
    cell.some(({ say, with: fill }) => {
      const value = fill[slot]
      return say === id && typeof value === 'number' && value >= least && value <= most
    })
}

function has(cell: Cell, text: string): boolean {
  return plain(wordsOf(cell)).includes(plain(text))
}

function wordsOf(cell: Cell): string {
  return cell.map(({ text }) => text).join(' ')
}

/** Without the full stop at the end, and in one case: how a sentence ends is the writer's business. */
function plain(text: string): string {
  return text.trim().replace(/\.$/, '').toLowerCase()
}
