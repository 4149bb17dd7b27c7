import { consoleWords } from './en/console.ts'
import { debriefWords } from './en/debrief.ts'
import { homeWords } from './en/home.ts'
import { partsWords } from './en/parts.ts'
import { practiseWords } from './en/practise.ts'
import { problemsWords } from './en/problems.ts'
import { shellWords } from './en/shell.ts'

/** Everything a person reads on a screen, in English; what scenario and playbook say comes from them. */
export const english = {
  /** Which version of the texts of scenario and playbook to show. */
  language: 'en',
  /** How dates are written. */
  locale: 'en-GB',
  parts: partsWords,
  shell: shellWords,
  home: homeWords,
  practise: practiseWords,
  problems: problemsWords,
  console: consoleWords,
  debrief: debriefWords,
}

/** The shape of a word table. A second language is a second table of this type; a missing entry does not compile. */
export type Words = typeof english
