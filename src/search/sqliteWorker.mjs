// A thread of its own with SQLite files in it: searching keeps nobody else waiting. Plain JavaScript, for Node runs it as it stands,
// whichever bundle asked. What it is asked in one message is done in one go, in a transaction where it says so.
import { performance } from 'node:perf_hooks'
import { parentPort } from 'node:worker_threads'

import Database from 'libsql'

const files = new Map()

parentPort.on('message', ({ id, task }) => {
  try {
    parentPort.postMessage({ id, result: TASKS[task.do](task) })
  } catch (error) {
    const { message, code = null } = error
    parentPort.postMessage({ id, failed: { message: String(message), code } })
  }
})

const TASKS = {
  open({ name, file, script }) {
    TASKS.close({ name })
    const database = new Database(file)
    files.set(name, { database, statements: new Map() })
    try {
      database.exec(script)
    } catch (error) {
      TASKS.close({ name })
      throw error
    }
  },
  close({ name }) {
    files.get(name)?.database.close()
    files.delete(name)
  },
  end() {
    for (const name of files.keys()) TASKS.close({ name })
  },
  /** Statements of one transaction, each with the rows of values it is run with. */
  write({ name, steps }) {
    const file = opened(name)
    file.database.exec('BEGIN')
    try {
      for (const { sql, rows } of steps) {
        const statement = prepared(file, sql)
        for (const row of rows) statement.run(...row)
      }
      file.database.exec('COMMIT')
    } catch (error) {
      if (file.database.inTransaction) file.database.exec('ROLLBACK')
      throw error
    }
  },
  read({ name, sql, values }) {
    return prepared(opened(name), sql).all(...values)
  },
  /** The same, and how long it took here (ms): waiting for others is not in it. */
  timed(task) {
    const began = performance.now()
    const rows = TASKS.read(task)
    return { rows, ms: performance.now() - began }
  },
}

function opened(name) {
  const file = files.get(name)
  if (!file) throw new Error(`${name} is not open`)
  return file
}

function prepared({ database, statements }, sql) {
  if (!statements.has(sql)) statements.set(sql, database.prepare(sql))
  return statements.get(sql)
}
