import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ROOT } from '../cli/run.ts'

const PATH = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` }

/** Whether there is an nginx. */
export const NGINX = spawnSync('nginx', ['-v'], { env: PATH }).status === 0
export const NO_NGINX = NGINX ? '' : ' (skipped: there is no nginx; on Debian: apt-get install nginx-light)'

/** The code blocks of one language in `docs/publishing.md`. */
export const recipes = (language: string): string[] =>
  [...readFileSync(join(ROOT, 'docs', 'publishing.md'), 'utf8').matchAll(/```(\w+)\n(.*?)```/gs)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text!)

/** Starts nginx with the recipe of the docs, on a free port, for the sites under `www`; its own files go into `folder`. */
export async function nginx(folder: string, www: string): Promise<{ host: string; stop: () => Promise<void> }> {
  const free = createServer().listen(0, '127.0.0.1')
  await once(free, 'listening')
  const { port } = free.address() as AddressInfo
  await new Promise((resolve) => free.close(resolve))
  const host = `http://127.0.0.1:${port}`
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/nginx-${name};`)
    .join('\n')
  const recipe = recipes('nginx')[0]!.replace('listen 80', `listen 127.0.0.1:${port}`).replaceAll('/srv/www', www)
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off;\nmaster_process off;\npid ${folder}/nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\ntypes { text/html html; text/css css; }\n${temporary}\n${recipe}}\n`,
  )
  let said = ''
  const server = spawn('nginx', ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
    env: PATH,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const stop = async () => {
    if (server.exitCode !== null) return
    const ended = once(server, 'exit')
    server.kill()
    await ended
  }
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    if (
      await fetch(`${host}/story/index.html`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { host, stop }
    await setTimeout(100)
  }
  await stop()
  throw new Error(`nginx does not serve the site: ${said}`)
}
