import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express'
import { policy } from './policy.ts'
import { type Around, sessionApi } from './sessions/api.ts'
import type { Rooms } from './sessions/rooms.ts'

/**
 * The built web app behind its policy. Files whose name carries a hash of their content never change, so they are kept for a
 * year; the page itself is asked for every time. With `sessions`, `/api` answers for them. Whatever is not there is answered in words.
 */
export function webApp(webFolder: string, sessions?: { readonly rooms: Rooms; readonly around: Around }): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(policy)
  if (sessions !== undefined) app.use('/api', readable, sessionApi(sessions.rooms, sessions.around))
  app.use(readOnly, readable, compression())
  app.use('/assets', express.static(`${webFolder}/assets`, { immutable: true, maxAge: '1y', index: false, redirect: false }))
  app.use(express.static(webFolder, { cacheControl: false, setHeaders: askEveryTime, redirect: false }))
  app.use((request, response) => {
    if (!isNavigation(request)) {
      response.status(404).type('text/plain').send(`There is nothing at ${request.path}.\n`)
      return
    }
    askEveryTime(response)
    response.sendFile('index.html', { root: webFolder, cacheControl: false })
  })
  app.use(inWords)
  return app
}

const readOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') next()
  else response.status(405).set('Allow', 'GET, HEAD').type('text/plain').send('Here one can only read.\n')
}

const readable: RequestHandler = (request, response, next) => {
  if (decodes(request.path)) next()
  else response.status(400).type('text/plain').send('That address cannot be read.\n')
}

/** Whether the percent signs of an address stand for letters. */
function decodes(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function askEveryTime(response: { setHeader(name: string, value: string): unknown }): void {
  response.setHeader('Cache-Control', 'no-cache')
}

/** Whether somebody opens an address, and not a page one of its parts: the last word of the address is no file name. */
function isNavigation({ path, headers }: Request): boolean {
  return headers.accept?.includes('text/html') === true && !/\.[^/]*$/.test(path)
}

/** Express knows a handler for errors by its four parameters, so all four stand here. */
const inWords: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error)
    return
  }
  const status = statusOf(error)
  const sentence = SENTENCES[status] ?? (status < 500 ? 'This request is not understood.' : 'The server could not answer that.')
  if (request.path.startsWith('/api')) response.status(status).json({ sentence })
  else response.status(status).type('text/plain').send(`${sentence}\n`)
}

/** What a request was refused with on its way here, by a reader of bodies or files; anything else is a fault of the server. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

const SENTENCES: Readonly<Record<number, string>> = {
  400: 'This request is not understood: its body cannot be read.',
  413: 'This request is too long.',
  415: 'This request is not understood: its letters are written in a way the server does not read.',
}
