/** The first bytes of common files that are not text, in Latin-1. */
const MAGIC = [
  '%PDF-',
  'PK\x03\x04',
  '\x89PNG',
  '\xFF\xD8\xFF',
  'GIF8',
  '\x1F\x8B',
  '{\\rtf',
  '\xD0\xCF\x11\xE0',
  'RIFF',
  'OggS',
  'ID3',
  '\x7FELF',
]

/** How far from the start NUL bytes and the character set of an HTML page are looked for, in bytes (as in browsers and git). */
const HEAD = { nul: 8000, charset: 1024 }

/** Whether bytes are something other than text: a known file signature, or NUL bytes without the mark of UTF-16. */
export function isBinary(bytes: Uint8Array): boolean {
  if (utf16(bytes)) return false
  const head = latin1(bytes.subarray(0, 8))
  return MAGIC.some((magic) => head.startsWith(magic)) || bytes.subarray(0, HEAD.nul).includes(0)
}

/**
 * Text of a file, byte order mark kept. By order: UTF-16 when marked so; UTF-8 when the bytes are valid UTF-8, since
 * other encodings almost never are; the character set that a server named (`told`); the one that an HTML page declares;
 * Windows-1252, which gives any byte a character.
 */
export function decode(bytes: Uint8Array, html: boolean, told?: string): string {
  const marked = utf16(bytes)
  if (marked) return new TextDecoder(marked, { ignoreBOM: true }).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const encoding = known(told) ?? (html ? declared(bytes) : undefined) ?? 'windows-1252'
    const text = new TextDecoder(encoding).decode(bytes)
    return encoding === 'windows-1252' ? text.replace(/[\x80-\x9F]/g, (unit) => C1[unit.charCodeAt(0) - 0x80] ?? unit) : text
  }
}

/** The characters 80 to 9F of Windows-1252, which Node 20 decodes as the control characters of Latin-1 (WHATWG Encoding, index windows-1252). */
const C1 = [
  ...'\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178',
]

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
}

/** The character set named at the top of a page, when the decoder knows it. */
const declared = (bytes: Uint8Array) => known(/\bcharset\s?=\s?["']?([\w:-]{1,40})/i.exec(latin1(bytes.subarray(0, HEAD.charset)))?.[1])

/** The name of an encoding by one of its labels, when the decoder knows it. */
function known(label: string | undefined): string | undefined {
  try {
    return label && new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
