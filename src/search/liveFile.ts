import type { Readable } from './find'
import { makeWhole, type Mark, openUsable } from './indexFile'
import { fileOf, numbersOf, type Place, removeOthers, takePlace } from './place'
import { readersOf } from './readers'
import { stretchesOf } from './stretches'
import type { SearchThread } from './thread'
import { type IndexWriter, writerTo } from './writer'

/** Keeps the file that answers, among those of a place of the folder, and puts another in its place. */
export function liveFile(thread: SearchThread, folder: string, name: string) {
  const readers = readersOf()
  const stretches = stretchesOf(thread)
  let place: Promise<Place> | null = null
  let opening: Promise<boolean> | null = null
  /** The number of the file that answers. A name is used once: SQLite may hold on to a file for a while after it was closed. */
  let live: number | null = null
  let isWhole = false

  const own = () =>
    (place ??= takePlace(thread, folder, name).catch((error) => {
      place = null
      throw error
    }))
  const nameOf = (number: number | null) => `file ${number}`
  const fileIn = (left: Place, number: number) => ({
    name: nameOf(number),
    path: fileOf(left, number),
  })
  const openLeft = async (): Promise<boolean> => {
    const left = await own()
    for (const number of await numbersOf(left)) {
      if (!(await openUsable(thread, fileIn(left, number)))) continue
      live = number
      isWhole = true
      await stretches.measure(nameOf(live))
      break
    }
    await removeOthers(left, live)
    return isWhole
  }
  const writer = (number: () => number | null): IndexWriter =>
    writerTo(thread, {
      name: () => nameOf(number()),
      hold: (work) => (number() === live ? readers.reading(work) : work()),
      wrote: async (rows) => {
        stretches.wrote(rows)
        if (number() === live && stretches.areOld()) await stretches.measure(nameOf(live))
      },
    })
  return {
    /** Opens what an earlier process left; false when there is nothing that can be used. */
    open: (): Promise<boolean> =>
      (opening ??= openLeft().catch((error) => {
        opening = null
        throw error
      })),
    isWhole: () => isWhole,
    forsake: () => {
      isWhole = false
    },
    /** Reads the file that answers, which stays in its place meanwhile. */
    reading: <Result>(work: (file: Readable) => Promise<Result>): Promise<Result> =>
      readers.reading(() => work({ thread, name: nameOf(live), edges: stretches.edges() })),
    writer: writer(() => live),
    /** Makes a file beside the one that answers, and puts it in its place once it is whole. */
    replace: async (fill: (writer: IndexWriter) => Promise<Mark>): Promise<void> => {
      const left = await own()
      const number = ((await numbersOf(left))[0] ?? 0) + 1
      await makeWhole(thread, fileIn(left, number), () => fill(writer(() => number)))
      await readers.change(async () => {
        const before = nameOf(live)
        live = number
        await stretches.measure(nameOf(live))
        isWhole = true
        await thread.close(before)
      })
      await removeOthers(left, number)
    },
  }
}
