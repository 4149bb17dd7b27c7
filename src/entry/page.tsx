import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, followTheme } from '@/ui/index.ts'
import './fonts.ts'
import { browserPorts } from './ports.ts'

followTheme(document.documentElement, window.matchMedia('(prefers-color-scheme: light)'))

const place = document.getElementById('page')
if (place === null) throw new Error('The page has no element called "page".')

createRoot(place).render(
  <StrictMode>
    <App ports={browserPorts()} />
  </StrictMode>,
)
