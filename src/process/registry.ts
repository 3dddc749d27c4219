/**
 * What Next's bundles and the server before them tell each other. Each bundle has modules of its own, so only the process
 * itself is common to them: everything is kept in one object of it.
 */
type Shared = {
  kept: Map<string, unknown>
  goodbyes: Set<() => void>
  isStopping: boolean
  app: Promise<App>
  settle: (opening: Promise<App>) => void
}

/** The opened product, as the server needs it. */
export type App = {
  /** Settles when the database answers. */
  ping: () => Promise<void>
  /** Ends what works in the background and closes the database. */
  close: () => Promise<void>
  /** Payload itself: the one that everything of this process works with. */
  payload: unknown
  /** What the public side asks of the newsroom (src/newsroom/publicPorts.ts). */
  ports: unknown
}

const KEY = Symbol.for('toa-soan.server')

function shared(): Shared {
  const place = globalThis as { [KEY]?: Shared }
  if (place[KEY]) return place[KEY]
  let settle: Shared['settle'] = () => {}
  const app = new Promise<App>((resolve) => {
    settle = resolve
  })
  // Without our server before it (`next dev`) nobody asks.
  app.catch(() => {})
  place[KEY] = { kept: new Map(), goodbyes: new Set(), isStopping: false, app, settle }
  return place[KEY]
}

/** One value for all bundles of the process, made by whoever asks first. */
export function kept<Value>(name: string, make: () => Value): Value {
  const { kept: values } = shared()
  if (!values.has(name)) values.set(name, make())
  return values.get(name) as Value
}

/** Said by the product as it begins to open; the promise fails when it can't be opened. */
export function openingApp(opening: Promise<App>): void {
  shared().settle(opening)
}

/** The product once it is open; fails with what kept it from opening. */
export function openedApp(): Promise<App> {
  return shared().app
}

/**
 * Has an open stream end when the server stops, which would otherwise wait for it. Returns how to forget it.
 * While the server is stopping already it ends at once.
 */
export function onStop(goodbye: () => void): () => void {
  const { goodbyes, isStopping } = shared()
  if (isStopping) {
    goodbye()
    return () => {}
  }
  goodbyes.add(goodbye)
  return () => goodbyes.delete(goodbye)
}

/** Ends everything that was given to `onStop`; one that fails keeps nobody else from ending. */
export function tellStop(): void {
  const all = shared()
  all.isStopping = true
  for (const goodbye of [...all.goodbyes]) {
    try {
      goodbye()
    } catch (error) {
      console.error(error)
    }
  }
  all.goodbyes.clear()
}

/** Forgets everything; for tests. */
export function forgetAll(): void {
  delete (globalThis as { [KEY]?: Shared })[KEY]
}
