import { createRoot } from 'react-dom/client'
import { languageOf } from '../../../src/debrief/words/language.ts'
import '../../../src/entry/fonts.ts'
import { browserPorts } from '../../../src/entry/ports.ts'
import { english as stageWords } from '../../../src/stage/words.ts'
import { App, followTheme } from '../../../src/ui/index.ts'
import { papersWords } from '../../../src/ui/words/en/papers.ts'
import { english } from '../../../src/ui/words/en.ts'
import { WordsContext } from '../../../src/ui/words/index.ts'
import { PapersWordsContext } from '../../../src/ui/words/use-papers-words.ts'
import { longer } from '../fixtures/longer.ts'

// The whole app, worker and all, in a language that does not exist. The screens read their table from a context; stage and
// debrief look theirs up in the module, so there the English is overwritten before anything is shown.
Object.assign(stageWords, longer(stageWords))
const debrief = languageOf('en')
Object.assign(debrief, {
  and: longer({ and: debrief.and }).and,
  sentences: longer(debrief.sentences),
  confidence: longer(debrief.confidence),
  topics: longer(debrief.topics),
  builtIn: longer(debrief.builtIn),
})

followTheme(document.documentElement, window.matchMedia('(prefers-color-scheme: light)'))
const place = document.getElementById('page')
if (place === null) throw new Error('The page has no element called "page".')
createRoot(place).render(
  <WordsContext value={longer(english)}>
    <PapersWordsContext value={longer(papersWords)}>
      <App ports={browserPorts()} />
    </PapersWordsContext>
  </WordsContext>,
)
