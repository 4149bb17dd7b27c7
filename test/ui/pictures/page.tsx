import { createRoot } from 'react-dom/client'
import '../../../src/entry/fonts.ts'
import { App, followTheme } from '../../../src/ui/index.ts'
import { pretendPorts } from '../fixtures/pretend-ports.ts'

/** The screens on pretended ports, for looking at: no worker, no scenario files. */
followTheme(document.documentElement, window.matchMedia('(prefers-color-scheme: light)'))
const place = document.getElementById('page')
if (place === null) throw new Error('The page has no element called "page".')
createRoot(place).render(<App ports={pretendPorts()} />)
