import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { type Debrief, debriefOf, formats, isFormat, write } from '@/debrief/index.ts'
import type { ExerciseEvent, Log } from '@/engine/index.ts'
import type { Text } from '@/kernel/index.ts'
import { scoreLog } from '@/scoring/index.ts'
import { logOf, rows, theEvening } from './evening/log.ts'

/** Words somebody with bad intentions might type, and what they would become if they got through. */
const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![picture](https://evil.example/x.png)',
  'https://evil.example/login',
  'www.evil.example',
  'a | b | c',
  '**loud** _quiet_ ~~gone~~ `code`',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '[^1]',
  '&lt;script&gt;',
  'two\n\nparagraphs\n# and a heading',
  '"quoted" and \'quoted\'',
  '\u001b[31mred\u0000',
  '</style></title><h1>',
  'somebody@evil.example',
  '$x^2$',
  '=HYPERLINK("https://evil.example")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
]

/** The evening with these words wherever a person, an author or a file could put some. */
function attacked(words: string): Log {
  const log = logOf(
    rows.map(([at, audience, event]) => [
      at,
      audience,
      // Every word of these events may be any word; their kinds stay.
      {
        ...event,
        ...('text' in event ? { text: words } : {}),
        ...('title' in event ? { title: words } : {}),
        ...(event.kind === 'inject-delivered' ? { from: words } : {}),
        ...('reason' in event ? { reason: words } : {}),
        ...('topics' in event ? { topics: [words] } : {}),
        ...(event.kind === 'act-finished' ? { data: { ...event.data, kind: words } } : {}),
      } as ExerciseEvent,
    ]),
  )
  const { header } = log
  const report = header.playbook.report
  const text: Text = words
  return {
    ...log,
    header: {
      ...header,
      crew: words,
      scenario: {
        ...header.scenario,
        title: text,
        truth: { ...header.scenario.truth, primary: text, secondary: text, tertiary: text },
        milestones: header.scenario.milestones.map((one) => ({ ...one, title: text, stakeholder: text, notes: text })),
      },
      playbook: {
        ...header.playbook,
        rules: header.playbook.rules.map((rule) => ({ ...rule, because: text, ifBroken: text })),
        report: {
          ...report,
          incidentType: text,
          gaps: report.gaps.map((gap) => ({ ...gap, category: text, recorded: text, recommend: text })),
          lessons: report.lessons.map((lesson) => ({ ...lesson, text })),
          actions: report.actions.map((action) => ({ ...action, task: text })),
        },
      },
    },
  }
}

const jointOf = (log: Log): Debrief => debriefOf(log, scoreLog(log), 'joint')

interface Node {
  readonly type: string
  readonly children?: readonly Node[]
}

/** How many nodes of each kind a Markdown text has. */
function kindsIn(markdown: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  const visit = ({ type, children = [] }: Node): void => {
    counts[type] = (counts[type] ?? 0) + 1
    children.forEach(visit)
  }
  visit(fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }))
  return counts
}

const dangerous = ['html', 'link', 'image', 'code', 'inlineCode', 'emphasis', 'blockquote', 'linkReference']
const structure = ['heading', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'strong', ...dangerous]

describe('Markdown', { timeout: 60_000 }, () => {
  const plain = kindsIn(write(jointOf(attacked('plain words')), 'md'))

  it.each(attacks)('shows %j as words: the document keeps its shape', (words) => {
    const kinds = kindsIn(write(jointOf(attacked(words)), 'md'))
    expect(structure.map((type) => [type, kinds[type] ?? 0])).toEqual(structure.map((type) => [type, plain[type] ?? 0]))
  })

  it('has no HTML, no link and no picture of its own', () => {
    expect(dangerous.map((type) => plain[type] ?? 0)).toEqual(dangerous.map(() => 0))
  })

  it('lets no address become a link where readers link by themselves', () => {
    const text = write(jointOf(attacked('see https://evil.example or www.evil.example or a@evil.example')), 'md')
    expect(text).not.toMatch(/https?:\/\/|www\.|a@evil/)
  })

  it('gathers many lines behind one mark', () => {
    const text = write(jointOf(theEvening), 'md')
    expect(text).toContain('6 of 9 duties kept.[^lines-1]')
    expect(text).toMatch(/^\[\^lines-1\]: Lines of the log: (\[\^\d+\]){9}$/m)
  })
})

/** The tags of a page, in order, without what stands between them. */
function tagsIn(html: string): readonly string[] {
  return html.match(/<\/?[a-z][^>]*>/gi) ?? []
}

describe('HTML', () => {
  const plain = tagsIn(write(jointOf(attacked('plain words')), 'html')).map((tag) => tag.replace(/[\s>].*$/, ''))

  it.each(attacks)('shows %j as words: not one tag more', (words) => {
    const tags = tagsIn(write(jointOf(attacked(words)), 'html'))
    expect(tags.map((tag) => tag.replace(/[\s>].*$/, ''))).toEqual(plain)
    expect(tags.filter((tag) => /\son\w+=|javascript:|<script/i.test(tag))).toEqual([])
  })

  it('stands alone: nothing is loaded and nothing runs', () => {
    const html = write(jointOf(theEvening), 'html')
    expect(html).toContain('default-src &#39;none&#39;')
    expect(html).not.toMatch(/<script|<link|\ssrc=|url\(|@import/)
    expect([...html.matchAll(/href="([^"]*)"/g)].filter(([, to]) => !to?.startsWith('#'))).toEqual([])
  })

  it('leads every mark to a line that is there', () => {
    const html = write(jointOf(theEvening), 'html')
    const lines = new Set([...html.matchAll(/id="(lines?-\d+)"/g)].map(([, id]) => id))
    const marks = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(marks.length).toBeGreaterThan(50)
    expect(marks.filter((id) => !lines.has(id))).toEqual([])
  })

  it('uses every id once', () => {
    const ids = [...write(jointOf(theEvening), 'html').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('JSON', () => {
  it('reads back as the same document once the words are taken out again', () => {
    const debrief = jointOf(theEvening)
    const read: unknown = JSON.parse(write(debrief, 'json'), (_key, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('say' in value) || !('text' in value)) return value
      const { text: _words, ...claim } = value
      return claim
    })
    const { fields: _explained, ...document } = read as { readonly fields: unknown }
    expect(document).toEqual(JSON.parse(JSON.stringify(debrief)))
  })

  it('explains every field of a mark on the swimlane, and says lead and lag in minutes', () => {
    const read = JSON.parse(write(jointOf(theEvening), 'json')) as {
      readonly fields: { readonly swimlane: Readonly<Record<string, string>> }
      readonly blocks: readonly { readonly kind: string; readonly marks?: readonly Readonly<Record<string, unknown>>[] }[]
    }
    const marks = read.blocks.flatMap((block) => (block.kind === 'swimlane' ? (block.marks ?? []) : []))
    const used = new Set(marks.flatMap((mark) => Object.keys(mark)))
    expect([...used].filter((field) => !(field in read.fields.swimlane))).toEqual([])
    const lags = marks.map(({ id, standing, laterThanAsked, laterThanReference }) => [
      id,
      standing,
      laterThanAsked,
      laterThanReference,
    ])
    expect(lags).toEqual([
      ['T1', 'happened', -18, -8],
      ['T2', 'happened', -79, -14],
      ['T3', 'happened', 38, 3],
      ['T5', 'happened', undefined, -204],
      ['T7', 'did-not-occur', undefined, undefined],
    ])
  })
})

/** The cells of a sheet, line by line, as a spreadsheet reads them. */
const sheetOf = (csv: string): readonly (readonly string[])[] => Papa.parse<string[]>(csv.replace(/^\uFEFF/, '').trimEnd()).data

describe('CSV', () => {
  const plain = sheetOf(write(jointOf(attacked('plain words')), 'csv'))

  it.each(attacks)('shows %j as words: no cell more, and none that a spreadsheet would calculate', (words) => {
    const sheet = sheetOf(write(jointOf(attacked(words)), 'csv'))
    const places = (rows: typeof sheet) =>
      rows.map(([section = '', part, row, column = '']) => [part, row, section !== '', column !== ''])
    expect(places(sheet)).toEqual(places(plain))
    expect(sheet.flat().filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([])
  })

  it('has the same six columns in every line, and the lines of the log that prove a score', () => {
    expect(plain[0]).toEqual(['section', 'part', 'row', 'column', 'text', 'lines'])
    expect(plain.filter((line) => line.length !== 6)).toEqual([])
    const sheet = sheetOf(write(jointOf(theEvening), 'csv'))
    const points = sheet.filter(([, part, , column]) => part === 'team' && column === 'Points')
    expect(points).toHaveLength(1)
    expect(points[0]?.[5]).toMatch(/^\d+( \d+)+$/)
  })

  it('has every line that some claim cites, with its time', () => {
    const debrief = jointOf(theEvening)
    const sheet = sheetOf(write(debrief, 'csv'))
    const lines = sheet.filter(([, part]) => part === 'line').map(([, , row]) => Number(row))
    expect(lines).toEqual(debrief.footnotes.map(({ number }) => number))
    const cited = new Set(sheet.slice(1).flatMap(([, , , , , cites = '']) => cites.split(' ').filter(Boolean).map(Number)))
    expect([...cited].filter((number) => !lines.includes(number))).toEqual([])
  })

  it('begins with the mark that tells a spreadsheet which letters these are', () => {
    expect(write(jointOf(theEvening), 'csv').startsWith('\uFEFFsection,')).toBe(true)
  })
})

describe('formats', () => {
  it('are known by name, and words every object knows are not formats', () => {
    expect(formats).toEqual(['md', 'html', 'json', 'csv'])
    expect(isFormat('md')).toBe(true)
    expect(isFormat('constructor')).toBe(false)
  })

  it.each(formats)('write the same text of the same document: %s', (format) => {
    expect(write(jointOf(theEvening), format)).toBe(write(jointOf(logOf(rows)), format))
  })
})
