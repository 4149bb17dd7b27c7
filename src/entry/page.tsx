import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

const place = document.getElementById('page')
if (place === null) throw new Error('The page has no element called "page".')

createRoot(place).render(
  <StrictMode>
    <main>
      <h1>Hotwash</h1>
    </main>
  </StrictMode>,
)
