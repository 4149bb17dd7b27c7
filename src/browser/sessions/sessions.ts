type Server = typeof import('./server-sessions.ts')

/** Sessions on the server this page came from. What talks to it is loaded with the first question. */
export function sessions() {
  let loaded: Promise<Server> | undefined
  const server = (): Promise<Server> => {
    loaded ??= import('./server-sessions.ts')
    return loaded
  }
  return {
    available: async () => (await (await server()).shelf()) !== undefined,
    shelf: async () => (await (await server()).shelf())?.scenarios ?? [],
    create: async (...given: Parameters<Server['create']>) => (await server()).create(...given),
    look: async (code: string) => (await server()).look(code),
    join: async (...given: Parameters<Server['join']>) => (await server()).join(...given),
    accept: async (...given: Parameters<Server['accept']>) => (await server()).accept(...given),
    mine: async () => (await server()).mine(),
    open: async (code: string) => (await server()).open(code),
    remove: async (code: string) => (await server()).remove(code),
    invitation: async (...given: Parameters<Server['invitation']>) => (await server()).invitation(...given),
    goOn: async (code: string) => (await server()).goOn(code),
    renew: async (...given: Parameters<Server['renew']>) => (await server()).renew(...given),
    address: async (code: string) => (await server()).address(code),
  }
}
