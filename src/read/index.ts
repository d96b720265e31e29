import { lstat, readdir, readFile, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { StoryConfig, type Message, type PlacedCorrection, type SeedFile, type Warn } from '../records/index.ts'
import { ARTICLE_EXTENSIONS } from '../parse/formats/index.ts'
import { CORRECTIONS_FILE, correctionsIn } from './corrections.ts'
import { decode, isBinary } from './decode.ts'
import { storyConfig } from './story.ts'

export { decode } from './decode.ts'

/** Files of a story folder that are not articles and that other parts of the program read. */
const STORY_FILES = new Set(['story.yaml', CORRECTIONS_FILE, 'permalinks.yaml'])

/**
 * Reads a story folder: the articles that stand directly in it, in the order of their names (by code unit), and
 * `story.yaml` and `corrections.yaml`. What cannot be used is reported and left out; a folder that cannot be read gives no files.
 */
export async function read(folder: string, warn: Warn): Promise<{ files: SeedFile[], story: StoryConfig, corrections: PlacedCorrection[] }> {
  const names = await list(folder, warn)
  const files: SeedFile[] = []
  for (const name of names) {
    if (skipped(name)) continue
    const path = join(folder, name)
    const problem = await unusable(folder, path)
    if (problem === 'folder') continue
    const extension = /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? ''
    if (!ARTICLE_EXTENSIONS.includes(extension)) {
      warn(message(name, 'warning', 'read:unknown-extension', `"${name}" was not read: expected an article ending in ${ARTICLE_EXTENSIONS.join(', ')}`))
      continue
    }
    const text = problem ?? await article(path, extension)
    if (typeof text === 'string') files.push({ path: name, text })
    else warn(message(name, text.severity, text.rule, text.text))
  }
  const story = names.includes('story.yaml') ? await readStory(folder, warn) : StoryConfig.parse({})
  const corrections = names.includes(CORRECTIONS_FILE) ? await readCorrections(folder, warn) : []
  return { files, story, corrections }
}

type Problem = Pick<Message, 'severity' | 'rule' | 'text'>

async function list(folder: string, warn: Warn): Promise<string[]> {
  try {
    return (await readdir(folder)).sort((a, b) => (a < b ? -1 : 1))
  } catch (error) {
    warn(message(folder, 'error', 'read:no-folder', `The story folder could not be read (${reason(error)})`))
    return []
  }
}

function skipped(name: string): boolean {
  return name.startsWith('.') || name.startsWith('_') || name.toLowerCase() === 'readme.md' || STORY_FILES.has(name)
}

/** Largest article in bytes, some 400,000 words. What is larger is an archive or an attack, and would hold up the build for minutes. */
const LARGEST = 2 * 2 ** 20

/** Why a path is not opened at all: a folder is no article, and a link must stay inside the story. */
async function unusable(folder: string, path: string): Promise<Problem | 'folder' | undefined> {
  try {
    let status = await lstat(path)
    if (status.isSymbolicLink()) {
      const [home, target] = [await realpath(folder), await realpath(path)]
      if (!target.startsWith(home + sep)) return { severity: 'warning', rule: 'read:link-outside', text: 'The file is a link that leads out of the story folder, and was not read; copy the article here' }
      status = await lstat(target)
    }
    if (status.isDirectory()) return 'folder'
    if (status.size > LARGEST) return { severity: 'warning', rule: 'read:too-large', text: `The file holds ${Math.ceil(status.size / 2 ** 20)} MiB, and was not read; an article holds at most ${LARGEST / 2 ** 20}` }
    if (!status.isFile()) return { severity: 'warning', rule: 'read:unreadable-file', text: 'This is not a regular file, and was not read' }
  } catch (error) {
    return unreadable(error)
  }
}

async function article(path: string, extension: string): Promise<string | Problem> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    return unreadable(error)
  }
  if (isBinary(bytes)) return { severity: 'warning', rule: 'read:binary-file', text: 'The file is not text (a picture, PDF or word processor file?); save the article as plain text' }
  const text = decode(bytes, extension === '.html' || extension === '.htm')
  if (!text.replace('\uFEFF', '').trim()) return { severity: 'warning', rule: 'read:empty-file', text: 'The file is empty; expected the text of an article' }
  return text
}

async function readStory(folder: string, warn: Warn): Promise<StoryConfig> {
  const path = join(folder, 'story.yaml')
  const problem = await unusable(folder, path)
  try {
    if (problem && problem !== 'folder') warn(message('story.yaml', 'warning', problem.rule, problem.text))
    else if (!problem) return storyConfig(decode(await readFile(path), false), warn)
  } catch (error) {
    warn(message('story.yaml', 'warning', 'read:unreadable-file', unreadable(error).text))
  }
  return StoryConfig.parse({})
}

async function readCorrections(folder: string, warn: Warn): Promise<PlacedCorrection[]> {
  const path = join(folder, CORRECTIONS_FILE)
  const problem = await unusable(folder, path)
  try {
    if (!problem) return correctionsIn(decode(await readFile(path), false), warn)
    warn(message(CORRECTIONS_FILE, 'error', 'read:unreadable-file', problem === 'folder' ? 'This is a folder, expected a file of corrections' : problem.text))
  } catch (error) {
    warn(message(CORRECTIONS_FILE, 'error', 'read:unreadable-file', unreadable(error).text))
  }
  return []
}

function unreadable(error: unknown): Problem {
  return { severity: 'warning', rule: 'read:unreadable-file', text: `The file could not be read (${reason(error)})` }
}

/** The system's error code alone: its message holds absolute paths, which differ between machines. */
function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
}

function message(file: string, severity: Message['severity'], rule: string, text: string): Message {
  return { file, severity, rule, text }
}
