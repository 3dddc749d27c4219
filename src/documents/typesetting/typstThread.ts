import { createRequire } from 'node:module'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

import type { Typesetter } from './paperQueue'

/** A paper to be set: the template, its data as JSON, and the files of the named fonts, asked for once a thread. */
export type Setting = {
  fonts: readonly string[]
  template: string
  data: string
  fontsOf: () => readonly Uint8Array[]
}
type File = Uint8Array<ArrayBuffer>

/** Results kept from earlier papers, in papers. */
const KEPT_RESULTS = 4

/**
 * Runs apart from bundles, so it is plain JavaScript that finds its package from the place of the product. Compilers stay
 * open for the thread: opening the fonts takes many times what a paper does.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads')
const { NodeCompiler } = require(workerData.package)
const compilers = new Map()
parentPort.on('message', ({ key, fontBlobs, template, data }) => {
  try {
    if (!compilers.has(key)) compilers.set(key, NodeCompiler.create({ fontArgs: [{ fontBlobs: fontBlobs.map((one) => Buffer.from(one)) }] }))
    const compiler = compilers.get(key)
    const compiled = compiler.compile({ mainFileContent: template, inputs: { data } })
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no document'))
    const file = new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }))
    compiler.evictCache(${KEPT_RESULTS})
    parentPort.postMessage({ file }, [file.buffer])
  } catch (error) {
    parentPort.postMessage({ error: String(error?.message ?? error) })
  }
})
`

type Answer = { file?: File; error?: string }
type Waiting = { resolve: (file: File) => void; reject: (error: Error) => void }
type Thread = { worker: Worker; known: Set<string>; waiting: Waiting | null }

/** A thread with the typesetter in it, begun with the first paper and again after it broke down. */
export function typstThread(): Typesetter<Setting, File> {
  let thread: Thread | null = null
  return {
    set: ({ fonts, template, data, fontsOf }) => {
      const own = (thread ??= begun((gone) => {
        if (thread === gone) thread = null
      }))
      const key = fonts.join()
      const fontBlobs = own.known.has(key) ? [] : fontsOf()
      own.known.add(key)
      own.worker.ref()
      return new Promise((resolve, reject) => {
        own.waiting = { resolve, reject }
        own.worker.postMessage({ key, fontBlobs, template, data })
      })
    },
    end: () => void thread?.worker.terminate(),
  }
}

/** @throws what the typesetter says, where the template is wrong, or that it ended */
function begun(forget: (thread: Thread) => void): Thread {
  const from = createRequire(path.join(process.cwd(), 'package.json'))
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: { package: from.resolve('@myriaddreamin/typst-ts-node-compiler') },
  })
  const thread: Thread = { worker, known: new Set(), waiting: null }
  const settle = (act: (waiting: Waiting) => void) => {
    const { waiting } = thread
    thread.waiting = null
    // Nothing is being set: the process may end.
    worker.unref()
    if (waiting) act(waiting)
  }
  const endedBy = (why: string) => {
    forget(thread)
    settle(({ reject }) => reject(new Error(why)))
  }
  worker.on('message', ({ file, error }: Answer) =>
    settle(({ resolve, reject }) => (file ? resolve(file) : reject(new Error(error)))),
  )
  worker.on('error', ({ message }) => endedBy(message))
  worker.on('exit', () => endedBy('the typesetter ended'))
  return thread
}
