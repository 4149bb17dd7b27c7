export { type ServerSettings, type Started, startServer } from './start-server.ts'
