import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export type Answer = { code: number; stdout: string; stderr: string[] }

/** Runs `npm run -s name` with a text on stdin. Notices of npm itself are not lines of the command. */
export const runCommand = (name: string, input: string | Buffer): Promise<Answer> =>
  new Promise((resolve) => {
    const options = { cwd: ROOT, maxBuffer: 2 ** 28, shell: process.platform === 'win32' }
    const child = execFile('npm', ['run', '-s', name], options, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0
      const lines = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('npm '))
      resolve({ code, stdout, stderr: lines })
    })
    child.stdin?.end(input)
  })
