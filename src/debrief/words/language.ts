import type { Topic } from '@/engine/index.ts'
import { english } from './english.ts'
import type { Say, Sentences } from './say.ts'

/** What a language needs beside its sentences. */
export interface Language {
  readonly sentences: Sentences
  /** Between the last two of several, e.g. ` and `. */
  readonly and: string
  /** Between groups of three digits. */
  readonly thousands: string
  readonly opens: string
  readonly closes: string
  /** How sure somebody is. */
  readonly confidence: Readonly<Record<string, string>>
  /** What a report of the incident can cover. */
  readonly topics: Readonly<Record<Topic, string>>
  /** Work that every playbook has without declaring it. */
  readonly builtIn: Readonly<Record<string, string>>
}

const en: Language = {
  sentences: english,
  and: ' and ',
  thousands: ',',
  opens: '“',
  closes: '”',
  confidence: { low: 'not sure', medium: 'fairly sure', high: 'sure' },
  topics: {
    tokens: 'tokens',
    client: 'the client',
    api: 'interfaces',
    since: 'since when',
    count: 'how many',
    actions: 'what was done',
    unknowns: 'what is not known',
  },
  builtIn: {
    notify: 'Tell of the incident',
    request: 'Ask for something',
    'tracker.record': 'Write into the incident tracker',
    'comms.send': 'Send a message',
    'phase.enter': 'Enter a phase',
    'duty.open': 'Duties begin',
    delegate: 'Hand over to a deputy',
  },
}

/** Every language the debrief speaks. Another one is another table here. */
const languages: Readonly<Record<string, Language>> = { en }

/** The language asked for, else English. */
export function languageOf(code: string): Language {
  return Object.hasOwn(languages, code) ? (languages[code] ?? en) : en
}

/** Whether the debrief itself has this sentence. */
export function isSay(id: string): id is Say {
  return Object.hasOwn(english, id)
}
