/** Every format a debrief can be written in. */
export const formats = ['md', 'html', 'json', 'csv'] as const

/** A format a debrief can be written in. */
export type Format = (typeof formats)[number]

/** Whether a word names a format; prototypes' words such as "constructor" do not. */
export function isFormat(word: string): word is Format {
  return (formats as readonly string[]).includes(word)
}
