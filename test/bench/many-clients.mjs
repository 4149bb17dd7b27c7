// The people of a measurement, in a process of their own: what they cost is not what their server costs. It is told what to do by messages.
import { request } from 'node:http'
import { Client } from '@colyseus/sdk'
import { WebSocket } from 'ws'

/**
 * @typedef {object} Person one device: `hear` is called with the title of every inject that reaches it, `acked` when something it said is on the disk
 * @property {string} seat
 * @property {(message: unknown) => void} say to the own table
 * @property {(title: string, bytes: number) => void} hear
 * @property {() => void} acked
 */

/** @typedef {{ say: (message: unknown) => void, listen: (heard: (message: import('../../src/hosting/index.ts').ToPerson) => void) => void }} Way to the room and back, whatever carries it */

/** @type {Person[][]} */
let rooms = []

/** @type {(value?: unknown) => void} */
const nothing = () => undefined

/**
 * Asks for a place on a room's socket, each room from an address of its own: offices, as the server's limits see them.
 *
 * @param {URL} address @param {string} code @param {string} token @param {number} office
 * @returns {Promise<any>}
 */
function enter(address, code, token, office) {
  const body = JSON.stringify({ token })
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        ...{ host: '127.0.0.1', port: address.port, method: 'POST', path: `/api/sessions/${code}/enter`, agent: false },
        localAddress: `127.0.${1 + (office >> 7)}.${1 + (office & 127)}`,
        headers: { host: address.host, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (answer) => {
        let text = ''
        answer.on('data', (part) => {
          text += part
        })
        answer.on('end', () => (answer.statusCode === 200 ? resolve(JSON.parse(text)) : reject(new Error(text))))
      },
    )
    asking.on('error', reject)
    asking.end(body)
  })
}

/** @param {string} address @param {string} code @param {string} token @param {number} office @returns {Promise<Way>} */
async function wayIn(address, code, token, office) {
  const room = await new Client(address).consumeSeatReservation(await enter(new URL(address), code, token, office))
  room.reconnection.enabled = false
  return { say: (message) => room.send('from', message), listen: (heard) => room.onMessage('to', heard) }
}

/** @param {string} address @param {string} code @param {string} token @returns {Promise<Way>} */
function bareWayIn(address, code, token) {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/${code}/${token}`)
  /** @type {string[]} */
  const early = []
  /** @type {(text: string) => void} */
  let heard = (text) => void early.push(text)
  socket.on('message', (/** @type {Buffer} */ data) => heard(data.toString()))
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('open', () =>
      resolve({
        say: (message) => socket.send(JSON.stringify(message)),
        listen: (each) => {
          heard = (text) => each(JSON.parse(text))
          early.splice(0).forEach(heard)
        },
      }),
    )
  })
}

/** Somebody who has come in, and how they sit down. @param {Way} way @param {string} seat */
function personOn({ say, listen }, seat) {
  let running = false
  let started = nothing
  let welcomed = nothing
  /** @type {Person} */
  const person = { seat, say: (message) => say({ kind: 'say', table: 1, message }), hear: nothing, acked: nothing }
  listen((said) => {
    if (said.kind === 'room' && said.view.state === 'running') {
      running = true
      started()
    }
    if (said.kind !== 'table') return
    const { message } = said
    if (message.kind === 'welcome') welcomed()
    if (message.kind === 'accepted') person.acked()
    if (message.kind === 'refused' || message.kind === 'malformed') throw new Error(JSON.stringify(message))
    if (message.kind === 'lines')
      for (const { event } of message.lines)
        if (event.kind === 'inject-delivered') person.hear(event.title, JSON.stringify(message).length)
  })
  const sit = async () => {
    if (seat === 'room.desk') say({ kind: 'wish', n: 1, wish: { kind: 'start' } })
    await new Promise((resolve) => {
      started = resolve
      if (running) resolve(undefined)
    })
    await new Promise((resolve) => {
      welcomed = resolve
      say({ kind: 'open', table: 1 })
      person.say({ kind: 'join', seat, seen: 0 })
    })
    if (seat === 'room.desk') person.say({ kind: 'clock', mode: { kind: 'waits' } })
  }
  return { person, sit }
}

let count = 0

/**
 * An inject for everybody in one room: milliseconds until the last of them has it, and how many bytes they got.
 *
 * @param {Person[]} people @param {readonly string[]} to
 */
async function release(people, to) {
  const title = `inject ${++count}`
  let bytes = 0
  const everybody = people.map(
    (person) =>
      new Promise((resolve) => {
        person.hear = (heard, length) => {
          if (heard !== title) return
          bytes += length
          resolve(undefined)
        }
      }),
  )
  const start = performance.now()
  const command = { kind: 'add-inject', channel: 'email', from: 'Press', to, title, body: 'x'.repeat(400), informs: false }
  people[0]?.say({ kind: 'command', id: `release-${count}`, command })
  await Promise.all(everybody)
  return { took: performance.now() - start, bytes }
}

/** What a person sends in a second here: less than the server takes from one device before it closes its socket. */
const pace = 40

/** @param {number} milliseconds Three players of each room say something as soon as the last thing was acknowledged, and not too often. */
async function speak(milliseconds) {
  let acknowledged = 0
  const start = performance.now()
  const passed = () => performance.now() - start
  await Promise.all(
    rooms.flatMap((people) =>
      people.slice(1, 4).map(async (person, n, three) => {
        const other = three[(n + 1) % three.length]?.seat
        for (let sent = 0; passed() < milliseconds; sent++) {
          const early = (sent / pace) * 1000 - passed()
          if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
          const command = { kind: 'send', seat: person.seat, to: [other], text: 'One more thing.' }
          await new Promise((resolve) => {
            person.acked = () => resolve(undefined)
            person.say({ kind: 'command', id: `say-${++count}`, command })
          })
          acknowledged += 1
        }
      }),
    ),
  )
  return { perSecond: acknowledged / (passed() / 1000) }
}

/** @param {any} wish */
async function carryOut(wish) {
  switch (wish.do) {
    case 'come':
      rooms = []
      for (const [office, { code, people }] of wish.rooms.entries()) {
        const came = []
        for (const { seat, token } of people) {
          const way = await (wish.bare ? bareWayIn(wish.address, code, token) : wayIn(wish.address, code, token, office))
          came.push(personOn(way, seat))
        }
        await Promise.all(came.map(({ sit }) => sit()))
        rooms.push(came.map(({ person }) => person))
      }
      return {}
    case 'release': {
      const all = []
      for (let n = 0; n < wish.times; n++) all.push(await release(rooms[n % rooms.length] ?? [], wish.to))
      return { all }
    }
    case 'speak':
      return speak(wish.milliseconds)
    default:
      throw new Error(`Nobody knows how to ${wish.do}.`)
  }
}

process.on('message', (wish) => {
  carryOut(wish).then(
    (answer) => process.send?.(answer),
    (reason) => process.send?.({ failed: String(reason) }),
  )
})
