import type { ToDevice, ToHost } from '@/hosting/index.ts'

/**
 * The way between one device and the host, in order and without loss until it is lost; what is sent after that is lost too.
 * A device that comes back does so on a new connection and says what it has seen.
 */
export interface Connection {
  send(message: ToHost): void
  /** Called for every message from the host, in order. Gives back how to stop listening. */
  onMessage(listen: (message: ToDevice) => void): () => void
  /** Called once when the connection is lost, with a sentence for a person. */
  onLost(listen: (sentence: string) => void): () => void
  close(): void
}
