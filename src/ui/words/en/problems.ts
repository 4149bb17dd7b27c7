import type { Severity } from '@/kernel/index.ts'

/** What the list of problems says. */
export const problemsWords = {
  title: 'Problems',
  heading: (problems: number, files: number) =>
    `${problems === 1 ? '1 problem' : `${problems} problems`} in ${files === 1 ? '1 file' : `${files} files`}`,
  nothingYet: 'Nothing has been dropped since this page was opened.',
  allFine: 'No problems in what was dropped last.',
  lead: 'Mend the places below in your editor, then choose or drop the files again.',
  leadWarnings: 'Nothing here stops you from playing. It is what an author should look at.',
  severity: { error: 'Error', warning: 'Warning' } as const satisfies Readonly<Record<Severity, string>>,
  place: (line: number, column: number) => `line ${line}, column ${column}`,
  excerpt: (line: number) => `The text around line ${line}`,
  again: 'Choose files again',
  playable: 'On the shelf now',
  choose: (title: string) => `Practise ${title}`,
  notYaml: 'Only .yaml and .yml files are read.',
  tooLarge: (most: string) => `It is larger than ${most}.`,
  unreadable: 'It could not be read. A folder has to be opened and its files chosen.',
  notText: 'It is not UTF-8 text.',
  notRead: 'Not read',
}
