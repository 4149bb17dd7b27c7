import type { Debrief } from '../block.ts'
import type { Format } from './format.ts'
import { writeHtml } from './html/write-html.ts'
import { writeMarkdown } from './markdown/write-markdown.ts'
import { writeCsv } from './write-csv.ts'
import { writeJson } from './write-json.ts'

/** One entry per format; leaving one out does not compile. */
const writers: { readonly [Name in Format]: (debrief: Debrief) => string } = {
  md: writeMarkdown,
  html: writeHtml,
  json: writeJson,
  csv: writeCsv,
}

/** The whole document as text in one format, ending in a line break. The same document gives the same text. */
export function write(debrief: Debrief, format: Format): string {
  return writers[format](debrief)
}
