import { readdir } from 'node:fs/promises'
import { StoryConfig, type Message, type PlacedCorrection, type SeedFile, type Warn } from '../records/index.ts'
import { ARTICLE_EXTENSIONS } from '../parse/formats/index.ts'
import { CORRECTIONS_FILE, correctionsIn } from './corrections.ts'
import { decode, isBinary } from './decode.ts'
import { bytesOf, reason, textOf, type Problem } from './open.ts'
import { storyConfig } from './story.ts'

/** Files of a story folder that are not articles: other parts of the program read them, and the editor's program the last. */
const STORY_FILES = new Set(['story.yaml', CORRECTIONS_FILE, 'permalinks.yaml', 'corrections.schema.json'])

/**
 * Reads a story folder: the articles that stand directly in it, in the order of their names (by code unit), and
 * `story.yaml` and `corrections.yaml`. What cannot be used is reported and left out; a folder that cannot be read gives no files.
 */
export async function read(
  folder: string,
  warn: Warn,
): Promise<{ files: SeedFile[]; story: StoryConfig; corrections: PlacedCorrection[] }> {
  const names = await list(folder, warn)
  const files: SeedFile[] = []
  for (const name of names) {
    if (skipped(name)) continue
    const found = bytesOf(folder, name)
    if (found === undefined || found === 'folder') continue
    const extension = /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? ''
    if (!ARTICLE_EXTENSIONS.includes(extension)) {
      warn(
        message(
          name,
          'warning',
          'read:unknown-extension',
          `"${name}" was not read: expected an article ending in ${ARTICLE_EXTENSIONS.join(', ')}`,
        ),
      )
      continue
    }
    const text = 'problem' in found ? found.problem : article(found.bytes, extension)
    if (typeof text === 'string') files.push({ path: name, text })
    else warn(message(name, text.severity, text.rule, text.text))
  }
  const config = textOf(folder, 'story.yaml', ({ rule, text }) => warn(message('story.yaml', 'warning', rule, text)))
  const corrections = textOf(folder, CORRECTIONS_FILE, ({ text }) => warn(message(CORRECTIONS_FILE, 'error', 'read:unreadable-file', text)))
  return {
    files,
    story: config === undefined ? StoryConfig.parse({}) : storyConfig(config, warn),
    corrections: corrections === undefined ? [] : correctionsIn(corrections, warn),
  }
}

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

function article(bytes: Uint8Array, extension: string): string | Problem {
  if (isBinary(bytes))
    return {
      severity: 'warning',
      rule: 'read:binary-file',
      text: 'The file is not text (a picture, PDF or word processor file?); save the article as plain text',
    }
  const text = decode(bytes, extension === '.html' || extension === '.htm')
  if (!text.replace('\uFEFF', '').trim())
    return { severity: 'warning', rule: 'read:empty-file', text: 'The file is empty; expected the text of an article' }
  return text
}

function message(file: string, severity: Message['severity'], rule: Message['rule'], text: string): Message {
  return { file, severity, rule, text }
}
