import { createRequire } from 'node:module'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

/** A paper to be set: the template, and its data as JSON. */
export type Setting = { fonts: readonly string[]; template: string; data: string }

/** Longer than the longest paper that is let through takes on a busy machine. */
const LONGEST_MS = 60_000
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
parentPort.on('message', ({ id, key, fontBlobs, template, data }) => {
  try {
    if (!compilers.has(key)) compilers.set(key, NodeCompiler.create({ fontArgs: [{ fontBlobs: fontBlobs.map((one) => Buffer.from(one)) }] }))
    const compiler = compilers.get(key)
    const compiled = compiler.compile({ mainFileContent: template, inputs: { data } })
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no document'))
    const file = new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }))
    compiler.evictCache(${KEPT_RESULTS})
    parentPort.postMessage({ id, file }, [file.buffer])
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message ?? error) })
  }
})
`

type Answer = { id: number; file?: Uint8Array<ArrayBuffer>; error?: string }
type Waiting = {
  resolve: (file: Uint8Array<ArrayBuffer>) => void
  reject: (error: Error) => void
}

let thread: { worker: Worker; waiting: Map<number, Waiting>; known: Set<string> } | null = null
let last = 0

/**
 * Sets a paper beside the thread that answers people, one after another. One that takes longer than any should ends the
 * thread, with those that wait behind it; the next paper begins another.
 * @param fontsOf the files of the named fonts, asked for once a thread.
 * @throws Error with what the typesetter says, where the template is wrong, or that it took too long
 */
export function setApart(
  { fonts, template, data }: Setting,
  fontsOf: () => readonly Uint8Array[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { worker, waiting, known } = (thread ??= begin())
  const id = ++last
  const key = fonts.join()
  const fontBlobs = known.has(key) ? [] : fontsOf()
  known.add(key)
  worker.ref()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(worker, 'the paper took too long to set'), LONGEST_MS)
    const settled =
      <Value>(act: (value: Value) => void) =>
      (value: Value) => {
        clearTimeout(timer)
        waiting.delete(id)
        // Nothing is being set: the process may end.
        if (waiting.size === 0) worker.unref()
        act(value)
      }
    waiting.set(id, { resolve: settled(resolve), reject: settled(reject) })
    worker.postMessage({ id, key, fontBlobs, template, data })
  })
}

function begin(): NonNullable<typeof thread> {
  const from = createRequire(path.join(process.cwd(), 'package.json'))
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: { package: from.resolve('@myriaddreamin/typst-ts-node-compiler') },
  })
  const waiting = new Map<number, Waiting>()
  worker.on('message', ({ id, file, error }: Answer) => {
    if (file) waiting.get(id)?.resolve(file)
    else waiting.get(id)?.reject(new Error(error))
  })
  worker.on('error', ({ message }) => end(worker, message))
  worker.on('exit', () => end(worker, 'the typesetter ended'))
  return { worker, waiting, known: new Set() }
}

function end(worker: Worker, why: string): void {
  if (thread?.worker !== worker) return
  const { waiting } = thread
  thread = null
  void worker.terminate()
  for (const { reject } of [...waiting.values()]) reject(new Error(why))
}
