import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import * as z from 'zod'
import { cardOf, type RoomRefusal } from '@/hosting/index.ts'
import { isOwnOrigin } from './origin.ts'
import type { Rooms } from './rooms.ts'
import { reserveSeat } from './seat-reservations.ts'
import { readCode } from './secrets.ts'

z.config({ jitless: true })

const name = z.string().max(200)
const token = z.string().min(10).max(100)
const file = z.strictObject({ name: z.string().min(1).max(200), text: z.string().max(1_000_000) })

const bodies = {
  create: z.strictObject({ scenario: z.string().min(1).max(100), files: z.array(file).max(10).default([]), name }),
  enter: z.strictObject({ as: z.enum(['player', 'evaluator', 'observer', 'screen']), name: name.default('') }),
  token: z.strictObject({ token }),
  invite: z.strictObject({ token, as: z.enum(['facilitator', 'screen']) }),
  renew: z.strictObject({ token, member: z.string().min(1).max(100) }),
  mine: z.strictObject({ ways: z.array(z.strictObject({ code: z.string().max(20), token })).max(50) }),
} as const

/** What the program around the sessions knows. */
export interface Around {
  /** The address people on other devices type; undefined while the server is for this machine only. */
  readonly address: () => string | undefined
}

/**
 * Sessions over HTTP: make one, look what a code leads to, come in, get a place on its socket. Everything is JSON from the own
 * origin; what is wrong is answered with a sentence.
 */
export function sessionApi(rooms: Rooms, around: Around): Router {
  const api = Router()
  api.use(sameOriginOnly)
  api.get('/shelf', (_request, response) => {
    response.json({ scenarios: rooms.shelf.map((one) => cardOf(one, false)), address: around.address() })
  })
  api.get('/sessions/:code', often, guessing, async (request, response) => {
    const code = readCode(request.params['code'])
    const found = code === undefined ? undefined : await rooms.look(code)
    if (found === undefined) refuse(response, 404, 'There is no room with this code.')
    else response.json(found)
  })
  api.post('/sessions', rare, big, async (request, response) => {
    const body = bodies.create.safeParse(request.body)
    if (!body.success) return refuse(response, 400, sentenceOf(body.error))
    const made = await rooms.create(body.data.scenario, body.data.files, body.data.name)
    if (made.ok) response.status(201).json(made.value)
    else refuse(response, 422, made.sentence)
  })
  api.post('/sessions/mine', often, big, async (request, response) => {
    const body = bodies.mine.safeParse(request.body)
    if (!body.success) return refuse(response, 400, sentenceOf(body.error))
    const found = await Promise.all(
      body.data.ways.map(async (way) => {
        const code = readCode(way.code)
        return code === undefined ? undefined : rooms.entry(code, way.token)
      }),
    )
    response.json({ sessions: found.filter((one) => one !== undefined) })
  })
  api.post('/sessions/:code/people', seldom, guessing, small, async (request, response) => {
    const body = bodies.enter.safeParse(request.body)
    const code = readCode(request.params['code'])
    if (!body.success) return refuse(response, 400, sentenceOf(body.error))
    if (code === undefined) return refuse(response, 404, 'There is no room with this code.')
    await letIn(rooms, response, code, body.data.as, body.data.as === 'screen' ? screenName() : body.data.name)
  })
  api.post('/sessions/:code/enter', often, small, async (request, response) => {
    const way = await wayOf(rooms, request, bodies.token)
    if (way === undefined) return refuse(response, 403, 'This is no way into the room.')
    const seat = await reserveSeat(way.code, way.token).catch(() => undefined)
    if (seat === undefined) return refuse(response, 503, 'The room is being opened. Try again.')
    response.json(seat)
  })
  api.post('/sessions/:code/invitation', seldom, small, async (request, response) => {
    const way = await wayOf(rooms, request, bodies.invite)
    if (way?.member.kind !== 'facilitator') return refuse(response, 403, 'Only a facilitator invites.')
    const as = way.body.as
    await letIn(rooms, response, way.code, as, as === 'screen' ? screenName() : `Facilitator ${newNumber()}`)
  })
  api.post('/sessions/:code/renewal', seldom, small, async (request, response) => {
    const way = await wayOf(rooms, request, bodies.renew)
    if (way?.member.kind !== 'facilitator') return refuse(response, 403, 'Only a facilitator gives somebody a new link.')
    if (way.member.id === way.body.member) return refuse(response, 422, 'Your own link is on your own page.')
    const fresh = await rooms.renew(way.code, way.body.member)
    if (fresh === undefined) refuse(response, 404, 'This person is not in the room any more.')
    else response.status(201).json({ token: fresh })
  })
  api.post('/sessions/:code/delete', seldom, small, async (request, response) => {
    const way = await wayOf(rooms, request, bodies.token)
    if (way?.member.kind !== 'facilitator') return refuse(response, 403, 'Only a facilitator deletes a room.')
    await rooms.remove(way.code)
    response.json({})
  })
  api.use((_request, response) => refuse(response, 404, 'There is no such request.'))
  return api
}

const sameOriginOnly: RequestHandler = (request, response, next) => {
  if (isOwnOrigin(request.headers.origin, request.headers.host)) next()
  else refuse(response, 403, 'This request came from another site.')
}

/** Whole offices share one address, so coming in is generous; making rooms, which reads files, and guessing codes are not. */
const often = limited(1_200)
const seldom = limited(240)
const rare = limited(60)
const guessing = limited(60, { onlyFailed: true })
const small = express.json({ limit: '16kb' })
const big = express.json({ limit: '4mb' })

/** @param onlyFailed what was answered well does not count */
function limited(perMinute: number, { onlyFailed = false } = {}): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: false,
    legacyHeaders: false,
    skipSuccessfulRequests: onlyFailed,
    // Whoever sends headers of a proxy has no proxy here: they change nothing, and are nothing to print about.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, response) => refuse(response, 429, 'That was often. Wait a minute.'),
  })
}

async function letIn(
  rooms: Rooms,
  response: Response,
  code: string,
  as: Parameters<Rooms['enter']>[1],
  called: string,
): Promise<void> {
  const entered = await rooms.enter(code, as, called)
  if ('refusal' in entered) refuse(response, 422, inWords(entered.refusal))
  else if (entered.ok) response.status(201).json({ token: entered.value })
  else refuse(response, 404, entered.sentence)
}

async function wayOf<Body extends { readonly token: string }>(rooms: Rooms, request: Request, shape: z.ZodType<Body>) {
  const body = shape.safeParse(request.body)
  const code = readCode(request.params['code'])
  if (!body.success || code === undefined) return undefined
  const member = await rooms.memberOf(code, body.data.token)
  return member && { code, member, token: body.data.token, body: body.data }
}

function inWords(refusal: RoomRefusal): string {
  switch (refusal.kind) {
    case 'name-needed':
      return 'Say what you are called, in at most 40 letters.'
    case 'name-taken':
      return `Somebody in this room is called ${refusal.name} already. Take another name.`
    case 'full':
      return `This room is full: it takes ${refusal.most} people.`
    default:
      return 'You cannot come in now.'
  }
}

let invited = 1
const newNumber = (): number => ++invited
const screenName = (): string => `Screen ${newNumber()}`

function sentenceOf({ issues }: z.ZodError): string {
  const [issue] = issues
  return `This request is not understood: ${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'unknown shape'}.`
}

function refuse(response: Response, status: number, sentence: string): void {
  response.status(status).json({ sentence })
}
